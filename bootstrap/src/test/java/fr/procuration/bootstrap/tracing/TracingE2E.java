package fr.procuration.bootstrap.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.TokenIssuer;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The production jar tells a collector of OpenTelemetry what its calls do, nothing of anybody, and needs none. First: it archives its classes for the others. */
@Order(1)
class TracingE2E {

    private static final Duration ARRIVED = Duration.ofSeconds(30);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";
    private static final String UNSAMPLED = "5bf92f3577b34da6a3ce929d0e0e4737";
    private static final String NIR = Tokens.nirOf(7);
    private static final String LOOK_UP = "{\"nir\":\"" + NIR + "\"}";

    /** A service keeps so many spans, beside those that are on their way. */
    private static final long KEPT = 2_048;

    private static final long BATCH = 512;
    private static final int CALLERS = 8;
    private static final int CALLS = 125;

    private final String database = EmbeddedDatabase.fresh();
    private TokenIssuer issuer;

    @BeforeEach
    void start() throws Exception {
        issuer = TokenIssuer.start();
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void calls_are_trees_of_spans_in_which_nobody_is_named() throws Exception {
        try (Collector collector = Collector.on(0);
                TracedService service = TracedService.start(
                        database,
                        issuer,
                        Map.of(
                                "PROCURATION_TRACING_ENDPOINT",
                                collector.endpoint(),
                                "PROCURATION_TRACING_RATIO",
                                "1"))) {
            String token = issuer.assure(7);
            String request = "0191d4a0-7f1e-7c3b-9a55-3c1f0e8d2b44";
            // The first calls of a cold service may be sent away.
            await().atMost(ARRIVED)
                    .until(() -> service.agent()
                                    .post("/medialog/recherches", LOOK_UP)
                                    .statusCode()
                            == 200);
            await().atMost(ARRIVED)
                    .until(() -> service.with(token)
                                    .post(
                                            "/api/procurations?nir=" + NIR,
                                            Bodies.NICOLAS,
                                            "Idempotency-Key",
                                            "7b0e6a52-2f5f-4f0c-9a55-3c1f0e8d2b44",
                                            "traceparent",
                                            "00-" + TRACE + "-" + CALLER + "-01",
                                            "tracestate",
                                            "assure=" + NIR,
                                            "baggage",
                                            "assure=" + NIR,
                                            "User-Agent",
                                            "Navigateur de Jean DUPONT",
                                            "X-Request-Id",
                                            request)
                                    .statusCode()
                            == 201);
            assertThat(service.assure(8)
                            .post(
                                    "/api/procurations",
                                    Bodies.NICOLAS,
                                    "traceparent",
                                    "00-" + UNSAMPLED + "-" + CALLER + "-00")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(service.with("not.a.token")
                            .get("/api/procurations/" + NIR)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(service.assure(7).get("/nulle-part/" + NIR).statusCode()).isEqualTo(404);
            execute("alter table consultation rename to away");
            assertThat(service.assure(7).get("/api/consultations").statusCode()).isEqualTo(503);

            await().atMost(ARRIVED).until(() -> named(collector, "GET /api/consultations") != null);
            Span grant = span(collector, "POST /api/procurations");
            assertThat(hex(grant.getTraceId())).isEqualTo(TRACE);
            assertThat(hex(grant.getParentSpanId())).isEqualTo(CALLER);
            assertThat(grant.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_SERVER);
            assertThat(values(grant))
                    .isEqualTo(Map.of(
                            "http.request.method", "POST",
                            "http.route", "/api/procurations",
                            "http.response.status_code", "201",
                            "procuration.requete", request));
            assertThat(children(collector, grant)).contains("CALL record_grants");
            // What the provider publishes of itself, and its keys.
            assertThat(collector.spans())
                    .filteredOn(span -> span.getKind() == Span.SpanKind.SPAN_KIND_CLIENT)
                    .filteredOn(span -> hex(span.getTraceId()).equals(TRACE))
                    .filteredOn(span -> span.getName().equals("GET"))
                    .hasSize(2)
                    .allSatisfy(span -> assertThat(values(span)).containsEntry("server.address", "127.0.0.1"));
            assertThat(issuer.traceparents())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(header -> assertThat(header).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]"))
                    .anyMatch(header -> header.startsWith("00-" + TRACE))
                    .noneMatch(header -> header.contains(CALLER));

            Span lookUp = span(collector, "POST /medialog/recherches");
            assertThat(lookUp.getParentSpanId()).isEqualTo(ByteString.EMPTY);
            assertThat(children(collector, lookUp)).contains("SELECT procuration", "CALL add_consultations");
            assertThat(collector.spans())
                    .noneMatch(span -> hex(span.getTraceId()).equals(UNSAMPLED));
            assertThat(values(span(collector, "GET /api/procurations/{id}")))
                    .containsEntry("http.response.status_code", "401");
            assertThat(values(span(collector, "GET"))).doesNotContainKey("http.route");

            failedIsAnErrorThatTheLogNames(collector, service);
            assertThat(collector.resources())
                    .hasSize(1)
                    .first()
                    .satisfies(resource -> assertThat(values(resource.getAttributesList()))
                            .containsEntry("service.name", "procuration")
                            .containsEntry("service.version", System.getProperty("project.version"))
                            .containsKey("service.instance.id"));
            assertThat(keys(collector))
                    .containsOnly(
                            "http.request.method",
                            "http.route",
                            "http.response.status_code",
                            "server.address",
                            "server.port",
                            "procuration.requete",
                            "db.system.name",
                            "db.operation.name",
                            "db.collection.name",
                            "db.response.status_code",
                            "error.type");
            assertThat(collector.raw())
                    .contains("POST /api/procurations")
                    .doesNotContain(NIR, "DUPONT", "Martin", "MARTIN", "Nicolas", "1991-04-16", "Navigateur", "agent-1")
                    .doesNotContain(token, "not.a.token", "nulle-part", "select ", "values (");
        }
    }

    private static void failedIsAnErrorThatTheLogNames(Collector collector, TracedService service) throws Exception {
        Span failed = span(collector, "GET /api/consultations");
        assertThat(failed.getStatus().getCode()).isEqualTo(Status.StatusCode.STATUS_CODE_ERROR);
        assertThat(failed.getStatus().getMessage()).isEmpty();
        assertThat(collector.spans())
                .filteredOn(span -> span.getParentSpanId().equals(failed.getSpanId()))
                .anySatisfy(span -> assertThat(values(span)).containsEntry("db.response.status_code", "42P01"))
                .allSatisfy(span -> assertThat(span.getEventsList()).isEmpty());
        assertThat(service.log())
                .filteredOn(line -> line.contains("\"trace\":\"" + hex(failed.getTraceId()) + "\""))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .contains("\"requete\":\"" + values(failed).get("procuration.requete") + "\""));
    }

    @Test
    void without_a_collector_nothing_of_it_is_there() throws Exception {
        try (TracedService service = TracedService.start(database, issuer, Map.of())) {
            await().atMost(ARRIVED)
                    .until(() -> service.agent()
                                    .post("/medialog/recherches", LOOK_UP)
                                    .statusCode()
                            == 200);

            assertThat(service.jcmd("GC.class_histogram"))
                    .contains("fr.procuration.web.http.RequestIds")
                    .doesNotContain("io.opentelemetry")
                    .doesNotContainPattern("fr\\.procuration\\.bootstrap\\.tracing\\.[A-Z]\\w*\\s");
            assertThat(service.jcmd("Thread.print"))
                    .contains("scheduled-executor")
                    .doesNotContain("BatchSpanProcessor");
            assertThat(issuer.traceparents()).isEmpty();
        }
    }

    @Test
    void while_the_collector_hangs_the_service_works_says_so_once_and_keeps_little() throws Exception {
        int port = ServiceProcess.freePort();
        try (ServerSocket hanging = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
                TracedService service = TracedService.start(
                        database,
                        issuer,
                        Map.of(
                                "PROCURATION_TRACING_ENDPOINT",
                                Collector.endpointAt(port),
                                "PROCURATION_TRACING_RATIO",
                                "1"))) {
            Caller agent = service.agent();
            await().atMost(ARRIVED)
                    .until(() -> agent.post("/medialog/recherches", LOOK_UP).statusCode() == 200);
            List<Integer> answers = lookUps(agent);
            assertThat(answers).hasSize(CALLERS * CALLS).containsOnly(200);
            assertThat(instances(service.jcmd("GC.class_histogram"), "io.opentelemetry.sdk.trace.SdkSpan"))
                    .isBetween(KEPT / 2, KEPT + 2 * BATCH);
            await().atMost(ARRIVED).until(() -> told(service, "takes no spans") == 1);

            hanging.close();
            try (Collector collector = Collector.on(port)) {
                await().atMost(ARRIVED).untilAsserted(() -> {
                    assertThat(agent.post("/medialog/recherches", LOOK_UP).statusCode())
                            .isEqualTo(200);
                    assertThat(collector.spans()).isNotEmpty();
                });
                await().atMost(ARRIVED).until(() -> told(service, "takes spans again") == 1);
            }
            assertThat(told(service, "takes no spans")).isEqualTo(1);
            assertThat(service.log()).noneMatch(line -> line.contains("io.opentelemetry"));
        }
    }

    /** So many at once that they make spans faster than a collector that hangs is given up on. */
    private static List<Integer> lookUps(Caller agent) throws InterruptedException {
        Queue<Integer> answers = new ConcurrentLinkedQueue<>();
        List<Thread> callers = Stream.generate(() -> Thread.startVirtualThread(() -> {
                    for (int i = 0; i < CALLS; i++) {
                        answers.add(agent.post("/medialog/recherches", LOOK_UP).statusCode());
                    }
                }))
                .limit(CALLERS)
                .toList();
        for (Thread caller : callers) {
            caller.join();
        }
        return List.copyOf(answers);
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static long told(TracedService service, String words) throws Exception {
        return service.log().stream().filter(line -> line.contains(words)).count();
    }

    private static long instances(String histogram, String type) {
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 3 && columns[3].equals(type))
                .mapToLong(columns -> Long.parseLong(columns[1]))
                .sum();
    }

    private static Span span(Collector collector, String name) {
        Span span = named(collector, name);
        assertThat(span).as(name).isNotNull();
        return span == null ? Span.getDefaultInstance() : span;
    }

    /** The first of the calls of that name that was not sent away, unless all were. */
    private static @Nullable Span named(Collector collector, String name) {
        return collector.spans().stream()
                .filter(span -> span.getKind() == Span.SpanKind.SPAN_KIND_SERVER)
                .filter(span -> span.getName().equals(name))
                .min(Comparator.comparing(span -> String.valueOf(values(span).get("http.response.status_code"))
                        .equals("503")))
                .orElse(null);
    }

    private static List<String> children(Collector collector, Span parent) {
        return collector.spans().stream()
                .filter(span -> span.getParentSpanId().equals(parent.getSpanId()))
                .filter(span -> span.getTraceId().equals(parent.getTraceId()))
                .map(Span::getName)
                .toList();
    }

    private static Set<String> keys(Collector collector) {
        return collector.spans().stream()
                .flatMap(span -> span.getAttributesList().stream())
                .map(KeyValue::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> values(Span span) {
        return values(span.getAttributesList());
    }

    private static Map<String, String> values(List<KeyValue> attributes) {
        return attributes.stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey,
                        each -> each.getValue().hasIntValue()
                                ? Long.toString(each.getValue().getIntValue())
                                : each.getValue().getStringValue()));
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
