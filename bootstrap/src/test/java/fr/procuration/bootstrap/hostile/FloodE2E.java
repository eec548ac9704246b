package fr.procuration.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Sql;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever one address asks, and however fast: it is told to wait, the others notice nothing, and the database does not grow. */
@Isolated("it measures how fast others are answered")
class FloodE2E {

    private static final String DATABASE = EmbeddedDatabase.fresh();
    private static final int SECONDS = 10;
    private static final int PAGE = 8192;
    private static final String SIZE =
            "select pg_total_relation_size('audit') + pg_total_relation_size('look_up_bucket')";

    @TempDir
    static Path folder;

    static ServiceProcess service;

    @BeforeAll
    static void start() {
        service = ServiceProcess.on(
                DATABASE,
                folder,
                Map.of(
                        "PROCURATION_LIMIT_ADDRESS", "300",
                        "PROCURATION_LIMIT_ACCOUNT", "100",
                        "MICRONAUT_SERVER_CLIENT_ADDRESS_HEADER", "X-Forwarded-For"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_flood_of_one_address_costs_the_others_nothing_and_the_database_less_than_a_kilobyte_a_second()
            throws Exception {
        List<String> knocks = List.of(
                "GET / HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\n\r\n",
                "GET /connexion HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\n\r\n",
                "GET /api/procurations HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer x\r\n\r\n",
                "GET /nowhere HTTP/1.1\r\nHost: a\r\nCookie: JWT=x\r\n\r\n");
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        long quiet = medianOfTheDesk();
        ExecutorService crowd = Executors.newFixedThreadPool(4);
        try {
            knocks.forEach(knock -> crowd.submit(() -> knock(knock, over, answered, refused)));
            await().until(() -> refused.get() > 100);
            long size = Long.parseLong(Sql.texts(DATABASE, SIZE).getFirst());
            long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
            long slowest = 0;
            while (System.nanoTime() < end) {
                slowest = Math.max(slowest, medianOfTheDesk());
            }

            assertThat(slowest).as("milliseconds, %s when quiet", quiet).isLessThan(300 + 3 * quiet);
            assertThat(Long.parseLong(Sql.texts(DATABASE, SIZE).getFirst()) - size)
                    .as("bytes")
                    .isLessThanOrEqualTo(PAGE);
        } finally {
            over.set(true);
            crowd.shutdown();
        }
        assertThat(refused).hasValueGreaterThan(100 * SECONDS);
        assertThat(answered.get()).isLessThan(2 * 300 + 2 * 5 * 4 * SECONDS + 100);
        assertThat(Sql.texts(DATABASE, "select action from audit where outcome like '429%' and origin = '127.0.0.1'"))
                .hasSizeBetween(3, 20);
    }

    private static Void knock(String knock, AtomicBoolean over, AtomicInteger answered, AtomicInteger refused)
            throws IOException {
        byte[] bytes = knock.getBytes(StandardCharsets.US_ASCII);
        RawConnection connection = new RawConnection(service.address().getPort());
        while (!over.get()) {
            RawAnswer answer = connection.send(bytes);
            (answer.status() == 429 ? refused : answered).incrementAndGet();
            if (answer.isLast()) {
                connection.close();
                connection = new RawConnection(service.address().getPort());
            }
        }
        connection.close();
        return null;
    }

    /** Each time another agent, whose account is not used up. */
    private static long medianOfTheDesk() {
        Caller desk = Caller.withToken(service.address(), Tokens.ofAgent("agent-" + UUID.randomUUID(), "CPAM-CALME"));
        return IntStream.range(0, 9)
                .mapToObj(each -> {
                    long start = System.nanoTime();
                    assertThat(desk.get("/medialog", "X-Forwarded-For", "192.0.2.7")
                                    .statusCode())
                            .isEqualTo(200);
                    return (System.nanoTime() - start) / 1_000_000;
                })
                .sorted()
                .toList()
                .get(4);
    }

    @Test
    void a_person_who_is_not_known_gets_a_page_that_says_when_to_come_back() throws IOException {
        RawAnswer page = untilRefused("203.0.113.1", "GET /connexion", "Accept: text/html\r\n");

        assertThat(page.isPage()).isTrue();
        assertThat(page.head()).containsIgnoringCase("\r\nretry-after: ");
        assertThat(page.body()).contains("Trop de demandes", "Réessayez dans 1 seconde.");
    }

    @Test
    void who_is_known_is_not_refused_for_the_others_of_the_address() throws IOException {
        Caller known = Caller.withToken(service.address(), Tokens.ofAssure(11));
        HttpResponse<String> before = known.get("/api/procurations", "X-Forwarded-For", "203.0.113.2");
        RawAnswer stranger = untilRefused("203.0.113.2", "GET /api/procurations", "");
        untilRefused("203.0.113.2", "GET /api/procurations", "Authorization: Bearer x\r\n");
        HttpResponse<String> after = known.get("/api/procurations", "X-Forwarded-For", "203.0.113.2");

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(stranger.body()).contains("\"code\":\"trop-de-demandes\"");
        assertThat(after.statusCode()).isEqualTo(200);
    }

    @Test
    void many_who_come_with_good_tokens_from_one_address_do_not_use_it_up() {
        assertThat(IntStream.range(0, 700)
                        .map(each -> Caller.withToken(service.address(), Tokens.ofAssure(10_000 + each))
                                .get("/api/procurations", "X-Forwarded-For", "203.0.113.3")
                                .statusCode()))
                .containsOnly(200);
    }

    @Test
    void a_token_that_is_refused_weighs_as_ten() throws IOException {
        assertThat(admitted("203.0.113.4", "GET /api/procurations", "Authorization: Bearer x\r\n"))
                .isBetween(30, 35);
    }

    @Test
    void a_sign_in_that_fails_weighs_as_ten() throws IOException {
        String form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 20\r\n";
        assertThat(admitted("203.0.113.5", "POST /connexion", form, "identifiant=a&code=b"))
                .isBetween(30, 35);
    }

    @Test
    void addresses_of_one_subscriber_are_one() throws IOException {
        int admitted = 0;
        for (int each = 1; each <= 400; each++) {
            String address = "2001:db8:0:1::" + Integer.toHexString(each);
            admitted += ask(address, "GET /fin", "", "").status() == 429 ? 0 : 1;
        }

        assertThat(admitted).isBetween(300, 340);
        assertThat(ask("2001:db8:0:2::1", "GET /fin", "", "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/procurations", "/medialog/flux"})
    void an_account_is_limited_wherever_it_asks_from(String path) {
        String token = path.startsWith("/api") ? Tokens.ofAssure(12) : Tokens.ofMedialog();
        Caller caller = Caller.withToken(service.address(), token);
        List<Integer> statuses = IntStream.range(0, 200)
                .mapToObj(each -> caller.get(path, "X-Forwarded-For", "198.51.100." + each)
                        .statusCode())
                .toList();

        assertThat(statuses).contains(429).startsWith(200);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSizeBetween(100, 150);
    }

    @Test
    void an_agent_who_asks_too_much_is_shown_as_one_line() {
        Caller agent = Caller.withToken(service.address(), Tokens.ofAgent("agent.curieux", "CPAM-CURIEUX"));
        Caller mandant = Caller.withToken(service.address(), Tokens.ofAssure(13));
        List<Integer> statuses = IntStream.range(0, 300)
                .mapToObj(each -> agent.post(
                                "/medialog/recherches",
                                Bodies.lookUp(Tokens.nirOf(13)),
                                "X-Forwarded-For",
                                "198.51.100.1")
                        .statusCode())
                .toList();

        assertThat(statuses.stream().filter(status -> status == 429)).hasSizeGreaterThan(200);
        assertThat(Caller.json(mandant.get("/api/consultations", "X-Forwarded-For", "198.51.100.2"))
                        .findValuesAsText("resultat"))
                .hasSizeLessThan(80)
                .contains("TROP_DE_RECHERCHES");
        assertThat(Sql.texts(DATABASE, "select id::text from consultation where outcome = 'TROP_DE_RECHERCHES'"))
                .hasSizeLessThan(8);
    }

    @Test
    void probes_and_scrapes_are_never_refused() throws IOException {
        for (int each = 0; each < 400; each++) {
            assertThat(ask("203.0.113.6", "GET /health/liveness", "", "").status())
                    .isEqualTo(200);
        }
        assertThat(ask("203.0.113.6", "GET /prometheus", "", "").status()).isEqualTo(200);
    }

    private static int admitted(String address, String request, String headers) throws IOException {
        return admitted(address, request, headers, "");
    }

    private static int admitted(String address, String request, String headers, String body) throws IOException {
        int admitted = 0;
        while (ask(address, request, headers, body).status() != 429) {
            admitted++;
        }
        return admitted;
    }

    private static RawAnswer untilRefused(String address, String request, String headers) throws IOException {
        RawAnswer answer = ask(address, request, headers, "");
        while (answer.status() != 429) {
            answer = ask(address, request, headers, "");
        }
        return answer;
    }

    private static RawAnswer ask(String address, String request, String headers, String body) throws IOException {
        String text =
                request + " HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: " + address + "\r\n" + headers + "\r\n" + body;
        try (RawConnection connection = new RawConnection(service.address().getPort())) {
            return connection.send(text.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
