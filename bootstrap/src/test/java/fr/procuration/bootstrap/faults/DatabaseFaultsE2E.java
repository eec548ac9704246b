package fr.procuration.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.faults.Load.Answer;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The database is lost in all the ways there are, one after the other, for one and the same service. Meanwhile every caller
 * is told within three seconds to come again, and the instance says that it is not ready; then it works again within five,
 * as it was.
 */
@Isolated("what else starts services takes the time in which this one is to work again")
class DatabaseFaultsE2E {

    /** Longer than callers wait, so that the end of the fault does not answer them. */
    private static final Duration FAULT = Duration.ofSeconds(Integer.getInteger("faults.seconds", 4));

    private static final Duration ANSWERED = Duration.ofSeconds(3);

    private static final int MOST_THREADS = 120;
    private static final long MOST_MEMORY_KB = 1_000_000;

    @TempDir
    private static Path folder;

    private static DatabaseServer database;
    private static FaultProxy network;
    private static ServiceProcess service;

    private Load load;

    @BeforeAll
    static void start() {
        database = DatabaseServer.create(folder);
        network = new FaultProxy(database.port());
        service = ServiceProcess.on(
                DatabaseServer.urlAt(network.port()),
                folder,
                Map.of("PROCURATION_LIMIT_AGENT", "100000", "PROCURATION_LIMIT_SITE", "100000"));
    }

    @BeforeEach
    void call() {
        load = new Load(service.address());
        await().atMost(Duration.ofSeconds(30)).until(() -> load.given().size() > 30);
    }

    @AfterEach
    void hang_up() {
        load.close();
    }

    @AfterAll
    static void stop() {
        service.close();
        network.close();
        database.close();
    }

    @Test
    void the_database_is_killed_and_started_again() {
        during("killed", database::kill, database::start);
    }

    @Test
    void the_database_is_frozen() {
        during("frozen", database::freeze, database::thaw);
    }

    @Test
    void the_network_swallows_everything() {
        during("black hole", () -> network.swallow(true), () -> network.swallow(false));
    }

    @Test
    void the_network_cuts_every_connection() {
        during("resets", () -> network.reset(true), () -> network.reset(false));
    }

    @Test
    void every_statement_takes_more_than_two_seconds() {
        during("latency", () -> network.delay(1200), () -> network.delay(0));
    }

    @Test
    void somebody_locks_the_tables_so_that_all_connections_are_busy() throws SQLException {
        try (Connection other = DriverManager.getConnection(database.url());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            during(
                    "pool exhausted",
                    () -> execute(statement, "lock table procuration, consultation in access exclusive mode"),
                    () -> execute(statement, "rollback"));
        }
    }

    private void during(String name, Runnable begin, Runnable end) {
        long before = threads();
        begin.run();
        long start = System.nanoTime();
        await().atMost(ANSWERED.plusSeconds(2))
                .untilAsserted(() -> assertThat(readiness()).isEqualTo(503));
        pause(FAULT);
        assertThat(Caller.withToken(service.address(), Tokens.ofMedialog())
                        .get("/health/liveness")
                        .statusCode())
                .isEqualTo(200);
        assertThat(threads()).as("threads").isLessThan(Math.max(MOST_THREADS, 2 * before));
        long over = System.nanoTime();
        end.run();

        await().atMost(Load.WORKS_AGAIN).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            assertThat(readiness()).isEqualTo(200);
            assertThat(lookUp().statusCode()).isEqualTo(200);
        });
        long again = System.nanoTime();
        // Also those who asked during the fault and would have been answered only by its end.
        await().atMost(ANSWERED.plusSeconds(2)).until(() -> load.hasAnsweredAllBegunBefore(over));
        List<Answer> answers = load.since(start).stream()
                .filter(answer -> answer.begun() < over)
                .toList();
        assertThat(answers.stream().filter(answer -> answer.status() == 503))
                .as(name)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.retryAfter()).isNotEmpty());
        assertThat(answers).as(name).allSatisfy(answer -> {
            assertThat(answer.status()).isIn(200, 201, 503);
            assertThat(answer.millis()).isLessThanOrEqualTo(ANSWERED.toMillis());
        });
        int known = load.given().size();
        await().atMost(Duration.ofSeconds(10)).until(() -> load.given().size() > known + 20);
        assertThat(load.since(again).stream().filter(answer -> answer.begun() > again))
                .as("asked afterwards")
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201));
        load.close();
        // No connection waits for what never comes.
        await().atMost(Load.WORKS_AGAIN).until(() -> busyConnections() == 0);
        assertThat(memory()).as("resident kB").isLessThan(MOST_MEMORY_KB);
        load.everythingGivenIsThere();
    }

    private HttpResponse<String> lookUp() {
        return Caller.withToken(service.address(), Tokens.ofAgent("agent", "site"))
                .post("/medialog/recherches", "{\"nir\":\"" + Tokens.nirOf(1) + "\"}");
    }

    private int readiness() {
        return Caller.withToken(service.address(), Tokens.ofMedialog())
                .get("/health/readiness")
                .statusCode();
    }

    private double busyConnections() {
        return Caller.withToken(service.address(), Tokens.ofMedialog())
                .get("/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("hikaricp_connections_active{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private long threads() {
        return status("Threads:");
    }

    private long memory() {
        return status("VmRSS:");
    }

    /** What the kernel counts of the service; 0 where the kernel is none that does. */
    private long status(String name) {
        Path status = Path.of("/proc", Long.toString(service.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
