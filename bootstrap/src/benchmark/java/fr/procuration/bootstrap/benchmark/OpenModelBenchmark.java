package fr.procuration.bootstrap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import fr.procuration.bootstrap.benchmark.ClosedLoop.Callers;
import fr.procuration.bootstrap.benchmark.arrivals.Arrivals;
import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.KeptConnection;
import fr.procuration.bootstrap.service.TokenIssuer;
import fr.procuration.persistence.ManyProcurations;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long callers wait who come when they want to: at half the rate that saturates the service, they meet those who are
 * served already by chance. The saturation is what 64 callers reach who call again at once.
 */
@Order(35)
class OpenModelBenchmark {

    private static final Duration CLOSED = Duration.ofSeconds(Integer.getInteger("benchmark.open.closed", 8));
    private static final int WARM_UP = Integer.getInteger("benchmark.open.warm-up", 20);
    private static final int SECONDS = Integer.getInteger("benchmark.open.seconds", 40);
    private static final double[] SHARES = Arrays.stream(
                    System.getProperty("benchmark.open.shares", "0.25,0.5").split(","))
            .mapToDouble(Double::parseDouble)
            .toArray();
    private static final int CALLERS = 64;
    private static final int PROCURATIONS = 100_000;
    private static final int ASKED = 20_000;
    private static final long NOBODY = 70_000_000;
    private static final double TARGET = 6;
    private static final String FAILED = "failed";

    @TempDir
    private Path folder;

    private final AtomicInteger next = new AtomicInteger();
    private final Results.Table table = Results.table(
            "open-model",
            "call",
            "per second",
            "of the saturation",
            "p50 (ms)",
            "p95 (ms)",
            "p99 (ms)",
            "p99 / p50",
            "not answered",
            "under 6");

    @Test
    void of_look_ups_and_of_grants() throws IOException, JOSEException, InterruptedException {
        try (TokenIssuer issuer = TokenIssuer.start();
                EmbeddedDatabase database = EmbeddedDatabase.open(folder.resolve("postgres"))) {
            String url = database.jdbcUrl();
            Desk desk = Desk.on(url, PROCURATIONS, issuer, folder);
            Databases.describe(url);
            try (ProductionService service = ProductionService.start(url, issuer, folder, Map.of())) {
                lookUps(service, desk);
                grants(service, issuer);
            }
        }
    }

    private void lookUps(ProductionService service, Desk desk) throws IOException, InterruptedException {
        Callers callers = desk.lookUps(service.port());
        desk.settle(service.port());
        ClosedLoop.run(CALLERS / 8, Duration.ofSeconds(WARM_UP).dividedBy(4), callers);
        ClosedLoop.run(CALLERS, Duration.ofSeconds(WARM_UP), callers);
        double saturation = ClosedLoop.run(CALLERS, CLOSED, callers).perSecond();
        Path tokens = Files.write(folder.resolve("agents"), List.of(desk.agents()));
        Path bodies = Files.write(
                folder.resolve("asked"),
                IntStream.range(0, ASKED)
                        .mapToObj(number -> "{\"nir\":\"" + ManyProcurations.nirOf(number % desk.people()) + "\"}")
                        .toList());
        for (double share : SHARES) {
            Arriving arriving = new Arriving("/medialog/recherches", 200, tokens, bodies, false);
            measure("look-up", saturation, share, service, arriving);
        }
    }

    private void grants(ProductionService service, TokenIssuer issuer) throws IOException, InterruptedException {
        ClosedLoop.run(CALLERS / 8, Duration.ofSeconds(WARM_UP).dividedBy(2), granting(service, issuer));
        double saturation = saturation(service, issuer);
        Path bodies = Files.writeString(folder.resolve("given"), Bodies.NICOLAS.replace("\n", ""));
        for (double share : SHARES) {
            int calls = (int) (saturation * share * (WARM_UP + SECONDS) * 1.1) + 1000;
            Path tokens = Files.write(folder.resolve("assures"), List.of(tokens(issuer, calls)));
            Arriving arriving = new Arriving("/api/procurations", 201, tokens, bodies, true);
            measure("grant", saturation, share, service, arriving);
        }
    }

    /** Who makes the tokens takes processor time that the service then lacks: they are made before. */
    private double saturation(ProductionService service, TokenIssuer issuer) {
        String[] people = tokens(issuer, (int) (CLOSED.toSeconds() * 8_000));
        AtomicInteger person = new AtomicInteger();
        return ClosedLoop.run(CALLERS, CLOSED, number -> {
                    Requests requests = () -> KeptConnection.grant(people[person.getAndIncrement()]);
                    return requests.to(service.port(), 201);
                })
                .perSecond();
    }

    private Callers granting(ProductionService service, TokenIssuer issuer) {
        return number -> {
            Requests requests = () -> KeptConnection.grant(token(issuer, next.getAndIncrement()));
            return requests.to(service.port(), 201);
        };
    }

    private String[] tokens(TokenIssuer issuer, int count) {
        int from = next.getAndAdd(count);
        return IntStream.range(from, from + count)
                .parallel()
                .mapToObj(person -> token(issuer, person))
                .toArray(String[]::new);
    }

    private static String token(TokenIssuer issuer, int person) {
        return issuer.assure("assure-" + person, ManyProcurations.nirOf(NOBODY + person));
    }

    /** What comes. */
    private record Arriving(String path, int expected, Path tokens, Path bodies, boolean inTurn) {}

    private void measure(String call, double saturation, double share, ProductionService service, Arriving arriving)
            throws IOException, InterruptedException {
        double perSecond = saturation * share;
        Path times = folder.resolve("times");
        Files.deleteIfExists(times);
        gatling(perSecond, service.port(), arriving, times);
        List<String> ended = Files.readAllLines(times);
        assertThat((double) ended.size())
                .as("arrivals")
                .isBetween(perSecond * SECONDS * 0.75, perSecond * SECONDS * 1.25);
        double[] micros = ended.stream()
                .filter(time -> !time.equals(FAILED))
                .mapToDouble(Double::parseDouble)
                .sorted()
                .toArray();
        int failed = ended.size() - micros.length;
        assertThat(micros).as("calls that were answered").isNotEmpty();
        ClosedLoop.Measured measured = new ClosedLoop.Measured(perSecond, micros);
        double p50 = measured.percentile(0.5);
        double p99 = measured.percentile(0.99);
        table.row(
                call,
                Math.round(perSecond),
                Results.figure(share),
                Results.figure(p50 / 1000),
                Results.figure(measured.percentile(0.95) / 1000),
                Results.figure(p99 / 1000),
                Results.figure(p99 / p50),
                failed,
                failed == 0 && p99 < TARGET * p50 ? "met" : "missed");
    }

    private void gatling(double perSecond, int port, Arriving arriving, Path times)
            throws IOException, InterruptedException {
        List<String> command = Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx1g",
                        "-Dlogback.configurationFile=logback.xml",
                        "-Darrivals.port=" + port,
                        "-Darrivals.path=" + arriving.path,
                        "-Darrivals.expected=" + arriving.expected,
                        "-Darrivals.tokens=" + arriving.tokens,
                        "-Darrivals.bodies=" + arriving.bodies,
                        "-Darrivals.in-turn=" + arriving.inTurn,
                        "-Darrivals.rate=" + perSecond,
                        "-Darrivals.warm-up=" + WARM_UP,
                        "-Darrivals.seconds=" + SECONDS,
                        "-Darrivals.times=" + times,
                        "io.gatling.app.Gatling",
                        "--simulation",
                        Arrivals.class.getName(),
                        "--no-reports",
                        "--results-folder",
                        folder.resolve("gatling").toString())
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Path log = folder.resolve("gatling.log");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        int end = process.waitFor();
        assertThat(end).as(Files.readString(log)).isZero();
    }
}
