package fr.procuration.bootstrap.benchmark;

import com.nimbusds.jose.JOSEException;
import fr.procuration.bootstrap.benchmark.ClosedLoop.Callers;
import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.KeptConnection;
import fr.procuration.bootstrap.service.TokenIssuer;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.persistence.PlainStatements;
import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much of what the server and the database can do, one after the other, is left when they do the real thing: E = T ·
 * (1/T_http + 1/T_sql).
 */
@Order(10)
class EfficiencyBenchmark {

    private static final Duration SLICE = Duration.ofSeconds(Integer.getInteger("benchmark.slice", 4));
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
    private static final List<Integer> CONCURRENCY = List.of(1, 32, 256);
    private static final int WARM_UP = Integer.getInteger("benchmark.warm-up", 4);
    private static final int PEOPLE = 30_000;
    private static final int AGENTS = 256;
    private static final int POOL = 16;

    @TempDir
    private Path folder;

    private final Random random = new Random(1);
    private final Results.Table efficiency = Results.table(
            "efficiency",
            "call",
            "callers",
            "T_http (per s)",
            "T_sql (per s)",
            "T (per s)",
            "E",
            "p50 of the call (µs)");
    private final Results.Table processor =
            Results.table("efficiency-processor", "call", "callers", "HTTP alone", "SQL alone", "the call");

    @Test
    void of_a_grant_and_of_a_look_up() throws IOException, JOSEException, SQLException {
        try (TokenIssuer issuer = TokenIssuer.start();
                EmbeddedDatabase server = EmbeddedDatabase.open(folder.resolve("postgres"))) {
            String plain = created(server, "plain");
            ProductionService.start(plain, issuer, folder, Map.of()).close();
            String[] people = IntStream.range(0, PEOPLE)
                    .parallel()
                    .mapToObj(issuer::assure)
                    .toArray(String[]::new);
            String[] agents = IntStream.range(0, AGENTS).mapToObj(issuer::agent).toArray(String[]::new);
            try (ProductionService service =
                            ProductionService.start(server.jdbcUrl(), issuer, folder, Map.of(), options());
                    PlainStatements statements = PlainStatements.on(ApplicationRole.urlOf(plain), POOL)) {
                Calls calls = new Calls(service.port(), statements, people, agents);
                measure(service.pid(), "grant", calls.still(true), calls.plainGrants(), calls.grants(), () -> {
                    calls.next.set(0);
                    empty(server.jdbcUrl());
                    empty(plain);
                });
                calls.next.set(0);
                empty(server.jdbcUrl());
                empty(plain);
                ClosedLoop.run(32, Duration.ofSeconds(8), calls.grants());
                int known = calls.next.getAndSet(0);
                ClosedLoop.run(32, Duration.ofSeconds(4), calls.plainGrants());
                int plainKnown = calls.next.get();
                measure(
                        service.pid(),
                        "look-up",
                        calls.still(false),
                        calls.plainLookUps(plainKnown),
                        calls.lookUps(known),
                        () -> {});
            }
        }
    }

    private static String[] options() {
        return System.getProperty("benchmark.options", "").isBlank()
                ? new String[0]
                : System.getProperty("benchmark.options").split(" ");
    }

    private void measure(long service, String call, Callers http, Callers sql, Callers real, Runnable before) {
        // The compiler of the JVM goes on for a long time when it has two cores to share with what it compiles.
        for (int round = 0; round < WARM_UP; round++) {
            for (Callers each : List.of(http, sql, real)) {
                before.run();
                ClosedLoop.run(32, SLICE, each);
            }
        }
        for (int callers : CONCURRENCY) {
            double[][] perSecond = new double[3][ROUNDS];
            double[][] median = new double[3][ROUNDS];
            String[] cpu = new String[3];
            for (int round = 0; round < ROUNDS; round++) {
                int kind = 0;
                for (Callers each : List.of(http, sql, real)) {
                    before.run();
                    CpuTime start = CpuTime.now(service);
                    ClosedLoop.Measured measured = ClosedLoop.run(callers, SLICE, each);
                    cpu[kind] = CpuTime.perCall(start, CpuTime.now(service), measured.micros().length);
                    perSecond[kind][round] = measured.perSecond();
                    median[kind++][round] = measured.percentile(0.5);
                }
            }
            double tHttp = median(perSecond[0]);
            double tSql = median(perSecond[1]);
            double t = median(perSecond[2]);
            efficiency.row(
                    call,
                    callers,
                    Results.figure(tHttp),
                    Results.figure(tSql),
                    Results.figure(t),
                    Results.figure(t * (1 / tHttp + 1 / tSql)),
                    Results.figure(median(median[2])));
            Results.say(
                    "efficiency of a %s, %d callers: T_http %.0f/s, T_sql %.0f/s, T %.0f/s, E = %.2f (p50 %.0f, %.0f, %.0f µs)",
                    call,
                    callers,
                    tHttp,
                    tSql,
                    t,
                    t * (1 / tHttp + 1 / tSql),
                    median(median[0]),
                    median(median[1]),
                    median(median[2]));
            processor.row(call, callers, cpu[0], cpu[1], cpu[2]);
            Results.say(
                    "processor time of a %s, %d callers: HTTP %s; SQL %s; all %s",
                    call, callers, cpu[0], cpu[1], cpu[2]);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String created(EmbeddedDatabase server, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.jdbcUrl().replace("/postgres?", "/" + name + "?");
    }

    private static void empty(String database) {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute("truncate " + PlainStatements.TABLES);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The calls, each of another person. */
    private final class Calls {

        private final int port;
        private final PlainStatements statements;
        private final String[] people;
        private final String[] agents;
        private final AtomicInteger next = new AtomicInteger();

        Calls(int port, PlainStatements statements, String[] people, String[] agents) {
            this.port = port;
            this.statements = statements;
            this.people = people;
            this.agents = agents;
        }

        Callers still(boolean grant) {
            AtomicInteger any = new AtomicInteger();
            return grant
                    ? number -> new OverHttp(port, 201, () -> grant("/benchmark/procurations", any.getAndIncrement()))
                    : number -> new OverHttp(port, 200, () -> lookUp("/benchmark/recherches", number, PEOPLE));
        }

        Callers grants() {
            return number -> new OverHttp(port, 201, () -> grant("/api/procurations", next.getAndIncrement()));
        }

        Callers lookUps(int known) {
            return number -> new OverHttp(port, 200, () -> lookUp("/medialog/recherches", number, known));
        }

        Callers plainGrants() {
            return number -> () -> statements.grant(next.getAndIncrement());
        }

        Callers plainLookUps(int known) {
            return number -> () -> statements.lookUp(random.nextInt(known));
        }

        private byte[] grant(String path, int person) {
            return KeptConnection.post(path, people[person % people.length], Bodies.NICOLAS);
        }

        private byte[] lookUp(String path, int agent, int known) {
            String body = "{\"nir\":\"" + Tokens.nirOf(random.nextInt(known)) + "\"}";
            return KeptConnection.post(path, agents[agent % agents.length], body);
        }
    }

    /** What the next request of a caller is. */
    @FunctionalInterface
    private interface Requests {

        byte[] next();
    }

    private static final class OverHttp implements ClosedLoop.Caller {

        private final KeptConnection connection;
        private final int expected;
        private final Requests requests;

        OverHttp(int port, int expected, Requests requests) throws IOException {
            this.connection = new KeptConnection(port);
            this.expected = expected;
            this.requests = requests;
        }

        @Override
        public void call() throws IOException {
            connection.send(requests.next(), expected);
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
