package fr.procuration.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Sql;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An instance whose clock is wrong, or whose database takes no writes, is not ready, and is alive. */
class ReadinessE2E {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Map<String, String> OFTEN = Map.of("PROCURATION_PROBE_DELAY", "200ms");

    @TempDir
    private Path folder;

    @Test
    void with_a_clock_that_is_three_seconds_late() {
        String late = OffsetDateTime.now().minusSeconds(3).toString();
        try (ServiceProcess service = ServiceProcess.on(
                EmbeddedDatabase.fresh(),
                folder,
                Map.of("PROCURATION_CLOCK", late, "PROCURATION_CLOCK_TOLERANCE", "1s"))) {
            await().atMost(SOON).until(() -> service.log().contains("s ahead of the database's"));

            assertThat(status(service, "readiness")).isEqualTo(503);
            assertThat(status(service, "liveness")).isEqualTo(200);
            assertThat(skew(service)).isLessThan(-2);
        }
    }

    @Test
    void but_with_one_that_was_set_on_purpose_it_is_and_says_so() {
        try (ServiceProcess service = ServiceProcess.on(
                EmbeddedDatabase.fresh(), folder, Map.of("PROCURATION_CLOCK", "2026-01-31T10:00:00+01:00"))) {
            await().atMost(SOON).until(() -> status(service, "readiness") == 200);

            assertThat(service.log()).contains("the clock is not compared");
        }
    }

    @Test
    void with_a_database_that_was_made_read_only_until_it_is_not() {
        try (DatabaseServer database = DatabaseServer.create(folder);
                ServiceProcess service = ServiceProcess.on(database.url(), folder, OFTEN)) {
            await().atMost(SOON).until(() -> status(service, "readiness") == 200);

            Sql.execute(
                    database.url(), "alter system set default_transaction_read_only = on", "select pg_reload_conf()");
            await().atMost(SOON).until(() -> status(service, "readiness") == 503);
            assertThat(status(service, "liveness")).isEqualTo(200);
            assertThat(service.log()).contains("The database takes no writes (READ_ONLY)");

            Sql.execute(
                    database.url() + "&options=-c%20default_transaction_read_only=off",
                    "alter system reset default_transaction_read_only",
                    "select pg_reload_conf()");
            await().atMost(SOON).until(() -> status(service, "readiness") == 200);
        }
    }

    static int status(ServiceProcess service, String probe) {
        return caller(service).get("/health/" + probe).statusCode();
    }

    private static double skew(ServiceProcess service) {
        return caller(service)
                .get("/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("procuration_clock_skew_seconds "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static Caller caller(ServiceProcess service) {
        return Caller.withToken(service.address(), Tokens.ofMedialog());
    }
}
