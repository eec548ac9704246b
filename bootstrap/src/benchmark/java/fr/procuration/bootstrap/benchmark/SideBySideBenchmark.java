package fr.procuration.bootstrap.benchmark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jose.JOSEException;
import fr.procuration.bootstrap.benchmark.ClosedLoop.Callers;
import fr.procuration.bootstrap.service.KeptConnection;
import fr.procuration.bootstrap.service.ProductionJar;
import fr.procuration.bootstrap.service.TokenIssuer;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Grants and look-ups of this build beside those of other jars, in turn on one server of databases:
 * {@code -Dbenchmark.beside=before=/path/procuration.jar,peer=/path/other.jar}. A jar gets the variables of production and
 * answers the same calls; {@code -Dbenchmark.beside.options} are its options for Java, {@code -Dbenchmark.options} those of
 * this build. Without the property it measures nothing.
 */
@Order(15)
class SideBySideBenchmark {

    private static final String BESIDE = System.getProperty("benchmark.beside", "");
    private static final Duration SLICE = Duration.ofSeconds(Integer.getInteger("benchmark.slice", 4));
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
    private static final int WARM_UP = Integer.getInteger("benchmark.warm-up", 4);
    private static final List<Integer> CONCURRENCY = Stream.of(
                    System.getProperty("benchmark.callers", "1,32,256").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int PEOPLE = Integer.getInteger("benchmark.people", 200_000);
    private static final int AGENTS = 256;
    private static final String THIS = "this build";

    @TempDir
    private Path folder;

    private final Results.Table table = Results.table(
            "side-by-side",
            "call",
            "callers",
            "build",
            "per second",
            "p50 (µs)",
            "p99 (µs)",
            "service (µs of processor)",
            "database (µs of processor)",
            "throughput, this build to it",
            "processor, this build to it");

    @Test
    void of_this_build_and_of_others() throws IOException, JOSEException {
        assumeTrue(!BESIDE.isEmpty(), "no other jar given by -Dbenchmark.beside");
        try (TokenIssuer issuer = TokenIssuer.start();
                EmbeddedDatabase server = EmbeddedDatabase.open(folder.resolve("postgres"))) {
            String[] people = IntStream.range(0, PEOPLE)
                    .parallel()
                    .mapToObj(issuer::assure)
                    .toArray(String[]::new);
            String[] agents = IntStream.range(0, AGENTS).mapToObj(issuer::agent).toArray(String[]::new);
            List<Build> builds = new ArrayList<>();
            try {
                builds.add(build(THIS, ProductionJar.FILE, "benchmark.options", server, issuer));
                for (String beside : BESIDE.split(",")) {
                    String[] named = beside.split("=", 2);
                    builds.add(build(named[0], Path.of(named[1]), "benchmark.beside.options", server, issuer));
                }
                Databases.describe(server.jdbcUrl());
                Callers[] grants =
                        builds.stream().map(build -> build.grants(people)).toArray(Callers[]::new);
                measure("grant", builds, grants);
                Callers[] lookUps =
                        builds.stream().map(build -> build.lookUps(agents)).toArray(Callers[]::new);
                measure("look-up", builds, lookUps);
            } finally {
                builds.forEach(each -> each.service.close());
            }
        }
    }

    private Build build(String name, Path jar, String options, EmbeddedDatabase server, TokenIssuer issuer) {
        String database = Databases.create(server.jdbcUrl(), "of_" + name.replace(' ', '_'));
        String[] java = System.getProperty(options, "").isBlank()
                ? new String[0]
                : System.getProperty(options).split(" ");
        return new Build(name, database, ProductionService.startJar(jar, database, issuer, folder, java));
    }

    private void measure(String call, List<Build> builds, Callers... calls) {
        for (int round = 0; round < WARM_UP; round++) {
            for (Callers each : calls) {
                ClosedLoop.run(32, SLICE, each);
            }
        }
        for (int callers : CONCURRENCY) {
            List<Figures> figures = builds.stream().map(build -> new Figures()).toList();
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < calls.length; i++) {
                    figures.get(i).measure(callers, builds.get(i).service.pid(), calls[i]);
                }
            }
            for (int i = 0; i < calls.length; i++) {
                figures.get(i).into(table, call, callers, builds.get(i).name, figures.getFirst());
            }
        }
    }

    /** A service that runs, with the people who gave a procuration there. */
    private record Build(String name, String database, ProductionService service, AtomicInteger next) {

        Build(String name, String database, ProductionService service) {
            this(name, database, service, new AtomicInteger());
        }

        Callers grants(String... people) {
            return number -> {
                Requests requests = () -> KeptConnection.grant(people[person(people.length)]);
                return insisting(requests.to(service.port(), 201));
            };
        }

        /** Calls again when it is refused for want of a connection, until it is answered: one call, however long. */
        private static ClosedLoop.Caller insisting(ClosedLoop.Caller caller) {
            return new ClosedLoop.Caller() {
                @Override
                public void call() throws Exception {
                    boolean answered = false;
                    while (!answered) {
                        try {
                            caller.call();
                            answered = true;
                        } catch (IOException refused) {
                            if (!String.valueOf(refused.getMessage()).startsWith("answered 503")) {
                                throw refused;
                            }
                        }
                    }
                }

                @Override
                public void close() throws Exception {
                    caller.close();
                }
            };
        }

        private int person(int people) {
            int person = next.getAndIncrement();
            if (person >= people) {
                throw new IllegalStateException("-Dbenchmark.people is too small");
            }
            return person;
        }

        Callers lookUps(String... agents) {
            int known = next.get();
            return number -> {
                Requests requests = () -> KeptConnection.lookUp(
                        agents[number % agents.length],
                        Tokens.nirOf(ThreadLocalRandom.current().nextInt(known)));
                return insisting(requests.to(service.port(), 200));
            };
        }
    }

    /** What was measured of one build in each round. */
    private static final class Figures {

        private final List<Double> perSecond = new ArrayList<>();
        private final List<Double> p50 = new ArrayList<>();
        private final List<Double> p99 = new ArrayList<>();
        private final List<Double> service = new ArrayList<>();
        private final List<Double> database = new ArrayList<>();

        void measure(int callers, long pid, Callers calls) {
            CpuTime before = CpuTime.now(pid);
            ClosedLoop.Measured measured = ClosedLoop.run(callers, SLICE, calls);
            CpuTime after = CpuTime.now(pid);
            int count = measured.micros().length;
            perSecond.add(measured.perSecond());
            p50.add(measured.percentile(0.5));
            p99.add(measured.percentile(0.99));
            service.add(1000 * (after.serviceMillis() - before.serviceMillis()) / count);
            database.add(1000 * (after.databaseMillis() - before.databaseMillis()) / count);
        }

        void into(Results.Table table, String call, int callers, String build, Figures first) {
            table.row(
                    call,
                    callers,
                    build,
                    Results.figure(Median.of(perSecond)),
                    Results.figure(Median.of(p50)),
                    Results.figure(Median.of(p99)),
                    Results.figure(Median.of(service)),
                    Results.figure(Median.of(database)),
                    Results.figure(Median.of(first.perSecond) / Median.of(perSecond)),
                    Results.figure(Median.of(first.service) / Median.of(service)));
        }
    }
}
