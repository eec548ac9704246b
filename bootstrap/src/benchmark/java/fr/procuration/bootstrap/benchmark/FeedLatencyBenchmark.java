package fr.procuration.bootstrap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long after a grant was answered on one instance a reader who waits on another is told of it. */
@Order(30)
class FeedLatencyBenchmark {

    private static final int GRANTS = 300;
    private static final int WARM_UP = 50;
    private static final double LIMIT_MILLIS = 200;

    @TempDir
    private Path folder;

    @Test
    void a_waiting_reader_is_told_within_200_milliseconds() {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder.resolve("postgres"));
                ServiceProcess writing = ServiceProcess.on(database.jdbcUrl(), folder, Map.of());
                ServiceProcess read = ServiceProcess.on(database.jdbcUrl(), folder, Map.of());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Caller medialog = Caller.withToken(read.address(), Tokens.ofMedialog());
            double[] times = new double[WARM_UP + GRANTS];
            String last = grant(writing, 0, medialog);
            for (int i = 0; i < times.length; i++) {
                String path = "/medialog/flux?timeout=20000&lastEventId=" + last;
                CompletableFuture<JsonNode> news =
                        CompletableFuture.supplyAsync(() -> Caller.json(medialog.get(path)), threads);
                pause();
                CompletableFuture<Long> told = news.thenApply(events -> System.nanoTime());
                give(writing, i + 1);
                long given = System.nanoTime();
                times[i] = Math.max(0, told.join() - given) / 1_000_000.0;
                last = news.join().at("/0/id").asText();
            }
            double[] measured = Arrays.copyOfRange(times, WARM_UP, times.length);
            Arrays.sort(measured);
            Results.say(
                    "feed, %d grants on one instance to a reader on another: median %.1f ms, p99 %.1f ms, most %.1f ms",
                    GRANTS, measured[GRANTS / 2], measured[GRANTS * 99 / 100], measured[GRANTS - 1]);
            Results.table("feed", "grants", "p50 (ms)", "p99 (ms)", "longest (ms)")
                    .row(
                            GRANTS,
                            Results.figure(measured[GRANTS / 2]),
                            Results.figure(measured[GRANTS * 99 / 100]),
                            Results.figure(measured[GRANTS - 1]));
            assertThat(measured[GRANTS * 99 / 100]).isLessThan(LIMIT_MILLIS);
        }
    }

    private static String grant(ServiceProcess writing, int person, Caller medialog) {
        give(writing, person);
        return Caller.json(medialog.get("/medialog/flux")).at("/0/id").asText();
    }

    private static void give(ServiceProcess writing, int person) {
        Caller mandant = Caller.withToken(writing.address(), Tokens.ofAssure(person));
        assertThat(mandant.post("/api/procurations", Bodies.NICOLAS).statusCode())
                .isEqualTo(201);
    }

    /** The reader waits for some time before there is news, not always as long. */
    private static void pause() {
        try {
            Thread.sleep(30 + System.nanoTime() % 100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
