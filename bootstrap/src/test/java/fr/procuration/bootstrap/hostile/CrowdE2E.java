package fr.procuration.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The service with little memory, among many who send nothing, drops, or far too much: everybody else is answered. */
@Isolated("it measures how fast others are answered")
class CrowdE2E {

    private static final int DEADLINE_MILLIS = 4_000;
    private static final int IDLE_MILLIS = 8_000;
    private static final int SLACK_MILLIS = 6_000;
    private static final int MEGABYTE = 1_000_000;
    private static final String LITTLE_MEMORY = "-Xmx160m -XX:MaxDirectMemorySize=64m -XX:+ExitOnOutOfMemoryError";
    private static final String HEADERS =
            "Host: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer " + Tokens.ofAssure(7) + "\r\n";

    @TempDir
    static Path folder;

    static ServiceProcess service;
    static Caller other;

    private final Crowd crowd = new Crowd();

    @BeforeAll
    static void start() {
        service = ServiceProcess.on(
                EmbeddedDatabase.fresh(),
                folder,
                Map.of(
                        "JDK_JAVA_OPTIONS", LITTLE_MEMORY,
                        "PROCURATION_REQUEST_DEADLINE", DEADLINE_MILLIS + "ms",
                        "MICRONAUT_SERVER_IDLE_TIMEOUT", IDLE_MILLIS + "ms"));
        other = Caller.withToken(service.address(), Tokens.ofAssure(1));
    }

    @AfterEach
    void is_still_there() throws IOException {
        crowd.close();
        assertOthersAreAnswered();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_thousand_who_say_nothing_hinder_nobody_and_are_sent_away() throws IOException {
        for (int each = 0; each < 1_000; each++) {
            RawConnection silent = crowd.connect(service.address());
            if (each % 2 == 0) {
                silent.write("GET /fin HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
        assertOthersAreAnswered();
        assertThat(crowd.isSentAwayWithin(Duration.ofMillis(IDLE_MILLIS + SLACK_MILLIS)))
                .isTrue();
    }

    @Test
    void whoever_sends_a_byte_at_a_time_hinders_nobody_and_is_sent_away() throws IOException {
        List<byte[]> starts = List.of(
                bytes("POST /api/procurations HTTP/1.1\r\n" + HEADERS + "Content-Length: 9000\r\n\r\n{\"mandataire\":"),
                bytes("POST /api/procurations HTTP/1.1\r\n" + HEADERS + "X-Long: "),
                bytes("POST /api/procurations HTTP/1.1\r\n" + HEADERS + "Transfer-Encoding: chunked\r\n\r\n2000\r\n"),
                bytes("GET /fin HTTP/1.1\r\nHost: localhost\r\n\r\nGET /"));
        for (int each = 0; each < 200; each++) {
            crowd.connect(service.address()).write(starts.get(each % starts.size()));
        }
        long end = System.nanoTime() + Duration.ofMillis(DEADLINE_MILLIS).toNanos();
        while (System.nanoTime() < end) {
            crowd.drips();
            assertOthersAreAnswered();
        }
        assertThat(crowd.isSentAwayWithin(Duration.ofMillis(SLACK_MILLIS))).isTrue();
    }

    @Test
    void ten_megabytes_are_refused_and_hinder_nobody() throws Exception {
        List<String> frames = List.of(
                "Content-Length: " + 10 * MEGABYTE + "\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(10 * MEGABYTE) + "\r\n");
        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> answers = IntStream.range(0, 40)
                    .mapToObj(each -> senders.submit(() -> statusOfTenMegabytes(frames.get(each % frames.size()))))
                    .toList();
            assertOthersAreAnswered();
            for (Future<Integer> answer : answers) {
                // Refused while they are being sent, so that the refusal may not be read.
                assertThat(answer.get()).isIn(0, 413);
            }
        }
    }

    private static int statusOfTenMegabytes(String frame) throws IOException {
        try (RawConnection connection = new RawConnection(service.address().getPort())) {
            connection.write(bytes("POST /api/procurations HTTP/1.1\r\n" + HEADERS + frame));
            return Crowd.sent(connection, new byte[MEGABYTE], 9) < 9
                    ? 0
                    : connection.send(new byte[MEGABYTE]).status();
        }
    }

    @Test
    void a_hundred_thousand_levels_of_json_are_refused() throws IOException {
        for (String level : List.of("[", "{\"mandataire\":", "{\"a\":[")) {
            assertThat(post(level.repeat(100_000)).status()).isIn(0, 413);
            RawAnswer answer = post(level.repeat(16_000 / level.length()));
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        }
    }

    private RawAnswer post(String json) throws IOException {
        return crowd.connect(service.address())
                .send(bytes("POST /api/procurations HTTP/1.1\r\n" + HEADERS + "Content-Length: " + json.length()
                        + "\r\n\r\n" + json));
    }

    @Test
    void who_waits_for_news_of_the_feed_may_wait_for_longer_than_a_request_may_take() {
        Caller medialog = Caller.withToken(service.address(), Tokens.ofMedialog());

        HttpResponse<String> answer = medialog.get("/medialog/flux?timeout=" + (DEADLINE_MILLIS + 1_500));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** One after the other; half of the answers in a second at most, on a machine that others use as well. */
    private static void assertOthersAreAnswered() {
        List<Long> millis = IntStream.range(0, 9)
                .mapToObj(each -> {
                    long start = System.nanoTime();
                    assertThat(other.get("/api/procurations").statusCode()).isEqualTo(200);
                    return (System.nanoTime() - start) / 1_000_000;
                })
                .sorted()
                .toList();
        assertThat(millis.get(millis.size() / 2)).isLessThan(1_000);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
