package fr.procuration.persistence.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.OnOneServer;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What operators watch is what the database says. */
class OperationsIT {

    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final String owner = EmbeddedDatabase.fresh();
    private final DataSource application = source(ApplicationRole.urlOf(owner));
    private final Questions questions = new Questions(application, DataSourceResolver.DEFAULT);

    @Test
    void a_clock_is_compared_with_the_one_of_the_database() {
        Duration ahead = Duration.ofSeconds(-90);
        DatabaseClock clock = new DatabaseClock(
                application, DataSourceResolver.DEFAULT, () -> Instant.now().plus(ahead));

        assertThat(clock.skew()).hasValueSatisfying(skew -> {
            assertThat(skew.seconds()).isCloseTo(-90, within(1.0));
            assertThat(skew.isWithin(TOLERANCE)).isFalse();
        });
        assertThat(new DatabaseClock(nowhere(), DataSourceResolver.DEFAULT, Instant::now).skew())
                .isEmpty();
    }

    @OnOneServer
    @Test
    void a_database_that_takes_writes_is_told_from_those_that_do_not() throws SQLException {
        assertThat(probe(application).write()).isEqualTo(Writability.WRITABLE);

        execute(ofRole("set temp_file_limit = 100"));
        assertThat(probe(application).write()).isEqualTo(Writability.OUT_OF_RESOURCES);

        execute(ofRole("reset temp_file_limit"), ofRole("set default_transaction_read_only = on"));
        assertThat(probe(application).write()).isEqualTo(Writability.READ_ONLY);

        execute(ofRole("reset all"));
        assertThat(probe(application).write()).isEqualTo(Writability.WRITABLE);
        assertThat(probe(nowhere()).write()).isEqualTo(Writability.UNKNOWN);
    }

    @Test
    void the_age_of_a_task_counts_from_the_installation_and_then_from_its_end() throws SQLException {
        execute("update last_run set since = clock_timestamp() - interval '1 hour'");

        assertThat(new LastRuns(questions).ages())
                .hasValueSatisfying(ages -> assertThat(ages)
                        .hasSize(3)
                        .allSatisfy((task, age) -> assertThat(age).isBetween(3600.0, 3700.0)));

        execute("update last_run set ended_at = clock_timestamp() where task = 'SAUVEGARDE'");

        assertThat(new LastRuns(questions).ages())
                .hasValueSatisfying(
                        ages -> assertThat(ages.get(Task.SAUVEGARDE)).isBetween(0.0, 60.0));
    }

    @Test
    void the_audit_grows() throws SQLException {
        double before = new AuditSize.Reader(questions).read().orElseThrow().bytes();
        execute(
                "insert into audit (at, kind, action, outcome)"
                        + " select now(), 'REFUS', 'GET /', '403' from generate_series(1, 2000)",
                "analyze audit");

        AuditSize after = new AuditSize.Reader(questions).read().orElseThrow();

        assertThat(after.bytes()).isGreaterThan(before + 100_000);
        assertThat(after.rows()).isEqualTo(2000);
    }

    /** One wrote a year ahead, and one an hour late; what came between is right. */
    @Test
    void what_a_wrong_clock_wrote_is_counted() throws SQLException {
        assertThat(new Disorder(questions).count(TOLERANCE)).hasValue(0L);
        execute(
                "insert into procuration (part, mandant, number, sequence, id, canal, granted_at, ends_at, mandant_data, mandataire_data)"
                        + " select 1, gen_random_uuid(), 1, 1, gen_random_uuid(), 'WEB', '2025-12-16', '2026-01-16', 'm', 'n'"
                        + " from generate_series(1, 4)");
        entries("0 seconds", "1 second", "-4 seconds");
        assertThat(new Disorder(questions).count(TOLERANCE)).as("late changes").hasValue(0L);

        execute("delete from journal_place");
        entries("-1 minute", "-1 hour", "-50 seconds", "1 year");

        assertThat(new Disorder(questions).count(TOLERANCE)).hasValue(2L);
    }

    private void entries(String... instants) throws SQLException {
        for (int i = 0; i < instants.length; i++) {
            execute("insert into journal_place (part, entry, mandant, number, kind, at, position)"
                    + " select part, " + (i + 1) + ", mandant, number, 'ACCORDEE',"
                    + " clock_timestamp() + interval '" + instants[i] + "', " + (i + 1)
                    + " from procuration order by mandant offset " + i + " limit 1");
        }
    }

    private static String ofRole(String setting) {
        return "do $$ begin execute format('alter role " + ApplicationRole.NAME + " in database %I " + setting
                + "', current_database()); end $$";
    }

    private static WriteProbe probe(DataSource database) {
        return new WriteProbe(database, DataSourceResolver.DEFAULT);
    }

    private static DataSource nowhere() {
        return source("jdbc:postgresql://localhost:1/nothing");
    }

    private static DataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(owner);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
