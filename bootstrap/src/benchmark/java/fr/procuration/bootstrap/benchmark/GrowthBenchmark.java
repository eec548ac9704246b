package fr.procuration.bootstrap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import fr.procuration.bootstrap.faults.DatabaseServer;
import fr.procuration.bootstrap.service.KeptConnection;
import fr.procuration.bootstrap.service.Sql;
import fr.procuration.bootstrap.service.TokenIssuer;
import fr.procuration.persistence.ManyProcurations;
import fr.procuration.persistence.embedded.TestKeysets;
import fr.procuration.persistence.vault.Vaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Whether calls take longer, and how much room is needed, with more procurations stored. */
@Order(40)
class GrowthBenchmark {

    private static final Path FOLDER = Path.of("target", "growth");
    private static final long[] SIZES = sizes(System.getProperty("benchmark.growth", "10000,1000000,10000000"));
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
    private static final Duration SLICE = Duration.ofMillis(Integer.getInteger("benchmark.growth.slice", 2000));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.growth.warm-up", 20));
    private static final int[] CONCURRENCY = {1, 32};
    private static final int AGENTS = 64;
    private static final int GRANTING = Integer.getInteger("benchmark.growth.granting", 120_000);
    private static final long NOBODY = 50_000_000;

    /** The same for all sizes: a quarter of the memory, as PostgreSQL's handbook advises. */
    private static final String BUFFERS = "shared_buffers=" + System.getProperty("benchmark.growth.buffers", "6GB");

    /** What a database that is in use for long has at hand, as far as it fits; the most important comes last. */
    private static final List<String> IN_USE =
            List.of("procuration", "mandant_index", "procuration_pk", "mandant_index_pk");

    /** So that no checkpoint falls into one slice and not into the others. */
    private static final String[] DURABLE = {BUFFERS, "max_wal_size=8GB", "checkpoint_timeout=30min", "autovacuum=off"};

    private final Results.Table calls = Results.table(
            "growth", "call", "callers", "procurations", "p50 (µs)", "p95 (µs)", "p99 (µs)", "WAL (bytes per call)");
    private final Results.Table ratios =
            Results.table("growth-ratios", "call", "callers", "from", "to", "p50 grows by a factor of");

    @Test
    void of_time_and_of_room() throws IOException, JOSEException {
        Databases.delete(FOLDER);
        Files.createDirectories(FOLDER);
        try (TokenIssuer issuer = TokenIssuer.start();
                DatabaseServer server = DatabaseServer.prepare(FOLDER)) {
            server.start("wal_level=minimal", "max_wal_senders=0", "max_wal_size=16GB", BUFFERS);
            List<Filled> databases = fill(server, issuer);
            server.stop();
            server.start(DURABLE);
            databases = databases.stream().map(each -> each.at(server)).toList();
            for (Filled each : databases) {
                Sql.execute(each.url, "vacuum analyze", "checkpoint", "create extension pg_prewarm");
                IN_USE.forEach(name -> Sql.texts(each.url, "select pg_prewarm('" + name + "')"));
            }
            Databases.describe(server.url());
            room(databases);
            measure(databases, issuer);
        } finally {
            Databases.delete(FOLDER);
        }
    }

    private static List<Filled> fill(DatabaseServer server, TokenIssuer issuer) {
        Results.Table filling = Results.table("growth-filling", "procurations", "seconds", "rows per second");
        List<Filled> databases = new ArrayList<>();
        for (long size : SIZES) {
            String name = "with_" + size;
            String url = Databases.create(server.url(), name);
            ProductionService.start(url, issuer, FOLDER, Map.of()).close();
            ManyProcurations many = new ManyProcurations(size, Instant.now(), Vaults.of(TestKeysets.shared()));
            long start = System.nanoTime();
            many.into(url);
            double seconds = (System.nanoTime() - start) / 1e9;
            long rows = Databases.number(url, "select count(*) from procuration");
            filling.row(rows, Results.figure(seconds), Results.figure(rows / seconds));
            databases.add(new Filled(name, url, rows, many.people()));
        }
        return databases;
    }

    private static void room(List<Filled> databases) {
        Results.Table room = Results.table(
                "growth-room",
                "procurations",
                "tables (bytes each)",
                "indexes (bytes each)",
                "in all (bytes each)",
                "of it procuration",
                "of it mandant_index",
                "of it journal");
        String tables = "from unnest(array['procuration', 'mandant_index', 'journal']) as it(name)";
        for (Filled each : databases) {
            double rows = each.rows;
            room.row(
                    each.rows,
                    Results.figure(
                            Databases.number(each.url, "select sum(pg_table_size(name::regclass)) " + tables) / rows),
                    Results.figure(
                            Databases.number(each.url, "select sum(pg_indexes_size(name::regclass)) " + tables) / rows),
                    Results.figure(
                            Databases.number(each.url, "select sum(pg_total_relation_size(name::regclass)) " + tables)
                                    / rows),
                    size(each, "procuration"),
                    size(each, "mandant_index"),
                    size(each, "journal"));
        }
    }

    private static String size(Filled of, String table) {
        return Results.figure(
                Databases.number(of.url, "select pg_total_relation_size('" + table + "')") / (double) of.rows);
    }

    private void measure(List<Filled> databases, TokenIssuer issuer) {
        String[] granting = LongStream.range(NOBODY, NOBODY + GRANTING)
                .parallel()
                .mapToObj(person -> issuer.assure("assure-" + person, ManyProcurations.nirOf(person)))
                .toArray(String[]::new);
        String[] agents = IntStream.range(0, AGENTS).mapToObj(issuer::agent).toArray(String[]::new);
        List<Asked> all = new ArrayList<>();
        try {
            for (Filled each : databases) {
                // One after the other: what a just-in-time compiler does is not measured with the others.
                all.add(new Asked(each, ProductionService.start(each.url, issuer, FOLDER, Map.of()), granting, agents));
            }
            all.forEach(each -> ClosedLoop.run(32, WARM_UP.dividedBy(2), each.lookUps()));
            all.forEach(each -> ClosedLoop.run(8, WARM_UP.dividedBy(8), each.grants()));
            all.forEach(each -> ClosedLoop.run(32, WARM_UP.dividedBy(2), each.lookUps()));
            plans(all);
            for (int callers : CONCURRENCY) {
                compare("look-up", callers, all, Asked::lookUps);
                compare("grant", callers, all, Asked::grants);
            }
        } finally {
            all.forEach(Asked::close);
        }
    }

    /** One of the calls. */
    @FunctionalInterface
    private interface Call {

        ClosedLoop.Callers of(Asked service);
    }

    /** In turn, so that what else the machine does meets all of them. */
    private void compare(String name, int callers, List<Asked> all, Call call) {
        List<Slices> measured = all.stream().map(each -> new Slices()).toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < all.size(); i++) {
                measured.get(i).add(all.get(i), callers, call);
            }
        }
        for (int i = 0; i < all.size(); i++) {
            Slices slices = measured.get(i);
            calls.row(
                    name,
                    callers,
                    all.get(i).filled.rows,
                    Results.figure(slices.percentile(0.5)),
                    Results.figure(slices.percentile(0.95)),
                    Results.figure(slices.percentile(0.99)),
                    Results.figure(Median.of(slices.logged)));
            if (i > 0) {
                ratios.row(
                        name,
                        callers,
                        all.getFirst().filled.rows,
                        all.get(i).filled.rows,
                        Results.figure(
                                slices.percentile(0.5) / measured.getFirst().percentile(0.5)));
            }
        }
    }

    /** What was measured of one call on one database. */
    private static final class Slices {

        private final List<ClosedLoop.Measured> slices = new ArrayList<>();
        private final List<Double> logged = new ArrayList<>();

        void add(Asked service, int callers, Call call) {
            // What the others have pushed out of the caches comes back first.
            ClosedLoop.run(callers, SLICE.dividedBy(4), call.of(service));
            long before = service.logged();
            ClosedLoop.Measured slice = ClosedLoop.run(callers, SLICE, call.of(service));
            slices.add(slice);
            logged.add((service.logged() - before) / (double) slice.micros().length);
        }

        double percentile(double share) {
            return Median.of(slices.stream().map(each -> each.percentile(share)).toList());
        }
    }

    /** What the database really did for the service, as the server's own log tells it. */
    private void plans(List<Asked> all) {
        Asked largest = all.getLast();
        Plans plans = new Plans(largest.filled.url, FOLDER.resolve("data.log"));
        Map<String, String> found = plans.during(() -> {
            try (ProductionService service =
                    ProductionService.start(largest.filled.url, largest.issuer(), FOLDER, Map.of())) {
                Asked again = new Asked(largest.filled, service, largest.granting, largest.agents);
                again.next.set(largest.next.get());
                ClosedLoop.run(1, Duration.ofSeconds(2), again.lookUps());
                ClosedLoop.run(1, Duration.ofSeconds(2), again.grants());
                largest.next.set(again.next.get());
            }
        });
        Results.Table table = Results.table("growth-plans", "statement", "plan");
        found.forEach(table::row);
        assertThat(found).as("statements with a plan").isNotEmpty();
        assertThat(found.values())
                .as("plans of statements on what grows")
                .noneMatch(plan -> plan.matches(
                        "(?s).*Seq Scan on (procuration|mandant_index|journal|consultation|kept_answer)\\b.*"));
    }

    private static long[] sizes(String text) {
        return LongStream.of(List.of(text.split(",")).stream()
                        .mapToLong(Long::parseLong)
                        .toArray())
                .toArray();
    }

    /** A database with what is stored in it. */
    private record Filled(String name, String url, long rows, long people) {

        Filled at(DatabaseServer server) {
            return new Filled(name, server.url().replaceFirst("/postgres\\?", "/" + name + "?"), rows, people);
        }
    }

    /** A service on one of them. */
    private static final class Asked implements AutoCloseable {

        private final Filled filled;
        private final ProductionService service;
        private final String[] granting;
        private final String[] agents;
        private final AtomicInteger next = new AtomicInteger();

        Asked(Filled filled, ProductionService service, String[] granting, String[] agents) {
            this.filled = filled;
            this.service = service;
            this.granting = granting;
            this.agents = agents;
        }

        TokenIssuer issuer() {
            return service.issuer();
        }

        ClosedLoop.Callers lookUps() {
            return number -> {
                Requests requests = () -> KeptConnection.lookUp(
                        agents[number % agents.length],
                        ManyProcurations.nirOf(ThreadLocalRandom.current().nextLong(filled.people)));
                return requests.to(service.port(), 200);
            };
        }

        /** Each by somebody whom the service does not know yet. */
        ClosedLoop.Callers grants() {
            return number -> {
                Requests requests = () -> KeptConnection.grant(granting[next.getAndIncrement()]);
                return requests.to(service.port(), 201);
            };
        }

        long logged() {
            return Databases.number(filled.url, "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint");
        }

        @Override
        public void close() {
            service.close();
        }
    }
}
