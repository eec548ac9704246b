package fr.procuration.bootstrap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import fr.procuration.bootstrap.faults.DatabaseServer;
import fr.procuration.bootstrap.service.Sql;
import fr.procuration.bootstrap.service.TokenIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it costs that a month of traces goes: row by row, as the purge does it, or as a part of the table. */
@Order(70)
class PurgeBenchmark {

    private static final int ROWS = Integer.getInteger("benchmark.purge.rows", 2_000_000);
    private static final Path INSTRUCTIONS = Path.of("..", "docs", "exploitation", "partitions.md");

    /** As the purge sends it; the table is as if it were the due part of a larger one. */
    private static final String STEP = "delete from consultation where (nir_index, at, id, lot) in ("
            + "select nir_index, at, id, lot from consultation where at < '2027-03-01T00:00+01:00' limit 5000)";

    private static final String MONTH = """
            insert into consultation (lot, nir_index, index_key, nir_data, agent, site, origin, at, outcome)
            select i %% 4096, decode(md5((i * 7919::bigint)::text), 'hex'), 7, decode(repeat('00', 65), 'hex'), 'agent.' || i %% 30000,
                'CPAM-PARIS-' || i %% 1000, '10.75.0.' || i %% 250, timestamptz '%s' + i * interval '1 second', 'REPRESENTE'
            from generate_series(1, %d) i
            """;

    private static final String TRACE = """
            insert into consultation (lot, nir_index, index_key, nir_data, agent, site, origin, at, outcome)
            values (0, decode(md5(?::text), 'hex'), 7, decode(repeat('00', 65), 'hex'), 'agent', 'site', '10.75.0.1',
                '2027-03-20T10:00+01:00', 'REPRESENTE')
            """;

    @TempDir
    private Path folder;

    private final Results.Table purge = Results.table(
            "purge",
            "way",
            "rows",
            "seconds",
            "WAL (MB)",
            "dead rows left",
            "disk given back (MB)",
            "p50 of a trace meanwhile (ms)",
            "p99 (ms)",
            "slowest (ms)");

    @Test
    void of_a_month_of_traces() throws IOException, JOSEException {
        try (TokenIssuer issuer = TokenIssuer.start();
                DatabaseServer server = DatabaseServer.create(
                        folder, "max_wal_size=8GB", "checkpoint_timeout=30min", "autovacuum=off")) {
            String whole = filled(server, issuer, "whole", false);
            String parted = filled(server, issuer, "parted", true);
            List<String> steps = steps();
            purge(whole, "row by row", () -> {
                try (Connection connection = DriverManager.getConnection(whole);
                        PreparedStatement step = connection.prepareStatement(STEP)) {
                    int deleted;
                    do {
                        deleted = step.executeUpdate();
                    } while (deleted > 0);
                }
            });
            purge(whole, "vacuum after it", () -> Sql.execute(whole, "vacuum consultation"));
            purge(parted, "detach concurrently and drop", () -> {
                Sql.execute(parted, steps.get(4));
                Sql.execute(parted, steps.get(5));
            });
            String due = "select count(*) from consultation where at < '2027-03-01T00:00+01:00'";
            assertThat(Databases.number(whole, due)).isZero();
            assertThat(Databases.number(parted, due)).isZero();
        }
    }

    private String filled(DatabaseServer server, TokenIssuer issuer, String name, boolean inParts) throws IOException {
        String url = Databases.create(server.url(), name);
        ProductionService.start(url, issuer, folder, Map.of()).close();
        if (inParts) {
            steps().subList(0, 3).forEach(step -> Sql.execute(url, step));
        }
        Sql.execute(
                url,
                MONTH.formatted("2027-02-01T00:00+01:00", ROWS),
                MONTH.formatted("2027-03-01T00:00+01:00", ROWS),
                "vacuum analyze consultation",
                "checkpoint");
        return url;
    }

    /** One of the ways. */
    @FunctionalInterface
    private interface Way {

        void go() throws SQLException;
    }

    private void purge(String url, String name, Way way) {
        long rows = dead(url);
        long size = size(url);
        Writer alone = Writer.start(url);
        long first = logged(url);
        pause(3_000);
        List<Double> quiet = alone.end();
        double logOfTrace = (logged(url) - first) / (double) Math.max(1, quiet.size());
        Writer meanwhile = Writer.start(url);
        long before = logged(url);
        long start = System.nanoTime();
        try {
            way.go();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long log = logged(url) - before;
        List<Double> times = meanwhile.end();
        purge.row(
                name,
                ROWS,
                Results.figure(seconds),
                Results.figure(Math.max(0, log - logOfTrace * times.size()) / 1e6),
                dead(url) - rows,
                Results.figure((size - size(url)) / 1e6),
                Results.figure(share(times, 0.5)),
                Results.figure(share(times, 0.99)),
                Results.figure(share(times, 1)));
    }

    private static double share(List<Double> times, double share) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.round(sorted.size() * share)));
    }

    private static long dead(String url) {
        pause(1_500);
        return Databases.number(
                url,
                "select coalesce(sum(n_dead_tup), 0)::bigint from pg_stat_user_tables where relname ~ '^consultation'");
    }

    private static long size(String url) {
        return Databases.number(
                url,
                "select sum(pg_total_relation_size(oid))::bigint from pg_class where relname ~ '^consultation'"
                        + " and relkind = 'r'");
    }

    private static long logged(String url) {
        return Databases.number(url, "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint");
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The desks go on: one trace after the other, each durable. */
    private record Writer(CompletableFuture<List<Double>> times, AtomicBoolean over) {

        static Writer start(String url) {
            AtomicBoolean over = new AtomicBoolean();
            return new Writer(CompletableFuture.supplyAsync(() -> write(url, over), Thread::startVirtualThread), over);
        }

        private static List<Double> write(String url, AtomicBoolean over) {
            List<Double> times = new ArrayList<>();
            try (Connection connection = DriverManager.getConnection(url);
                    PreparedStatement trace = connection.prepareStatement(TRACE)) {
                while (!over.get() || times.isEmpty()) {
                    trace.setInt(1, times.size());
                    long start = System.nanoTime();
                    trace.executeUpdate();
                    times.add((System.nanoTime() - start) / 1e6);
                }
                return times;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        List<Double> end() {
            over.set(true);
            return times.join();
        }
    }

    private static List<String> steps() throws IOException {
        return Pattern.compile("(?s)```sql\\n(.*?)```")
                .matcher(Files.readString(INSTRUCTIONS))
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
