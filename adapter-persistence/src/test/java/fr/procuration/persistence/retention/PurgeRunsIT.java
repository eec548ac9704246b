package fr.procuration.persistence.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.limits.JdbcLookUpLimits;
import fr.procuration.persistence.operations.BackupMarker;
import fr.procuration.persistence.operations.WrongInstant;
import fr.procuration.persistence.operations.WrongInstants;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.fixture.Agents;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A purge now and then, on one instance at a time; and what else only the owner notes and finds. */
class PurgeRunsIT {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant NOW = Instant.parse("2031-03-30T10:00:00Z");

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance instance = Instance.withRetention(sql.jdbcUrl());

    @BeforeEach
    void sessions() {
        sql.execute("delete from audit");
    }

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void is_due_at_first_then_once_a_day_and_at_once_after_one_that_did_not_end() throws SQLException {
        assertThat(runs().runIfDue(DAY, "one", NOW)).isPresent();
        assertThat(sql.column(
                        "select instance || ' ' || rows from last_run where task = 'PURGE' and ended_at is not null"))
                .containsExactly("one 0");
        assertThat(runs().runIfDue(DAY, "two", NOW)).isEmpty();

        sql.execute("update last_run set started_at = started_at - interval '24 hours' where task = 'PURGE'");
        assertThat(runs().runIfDue(DAY, "two", NOW)).isPresent();

        sql.execute("update last_run set started_at = clock_timestamp() where task = 'PURGE'");
        assertThat(runs().runIfDue(DAY, "three", NOW)).isPresent();
    }

    @Test
    void waits_for_no_other_and_begins_nothing_beside_it() throws SQLException {
        try (Connection other = sql.connect();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('procuration purge'))");

            assertThat(runs().runIfDue(DAY, "one", NOW)).isEmpty();
            assertThat(runs().run("one", NOW)).isEmpty();
        }
        assertThat(sql.column("select 1 from last_run where started_at is not null"))
                .isEmpty();
    }

    @Test
    void a_bucket_goes_when_it_has_been_full_for_a_day_and_no_sooner() throws SQLException {
        instance.get(JdbcLookUpLimits.class).admit(Agents.PARIS);
        sql.execute("insert into look_up_bucket (id) values ('of an older version')");

        assertThat(runs().run("one", Instant.now().plus(Duration.ofHours(23))).orElseThrow())
                .containsEntry("look_up_bucket", 1L);
        assertThat(runs().run("one", Instant.now().plus(Duration.ofHours(25))).orElseThrow())
                .containsEntry("look_up_bucket", 2L);
    }

    @Test
    void a_backup_is_noted() throws SQLException {
        instance.get(BackupMarker.class).done();

        assertThat(sql.column("select task from last_run where ended_at > clock_timestamp() - interval '1 minute'"))
                .containsExactly("SAUVEGARDE");
    }

    @Test
    void what_a_wrong_clock_wrote_is_found_in_every_table() throws SQLException {
        assertThat(instance.get(WrongInstants.class).find(Duration.ofSeconds(2)))
                .isEmpty();
        sql.execute("""
                insert into procuration (part, mandant, number, sequence, id, canal, granted_at, ends_at, mandant_data, mandataire_data)
                select 1, gen_random_uuid(), 1, 1, '0191d4a0-7f1e-7c3b-9a55-3c1f0e8d2b44', 'WEB', now() + interval '1 year',
                    now() + interval '13 months', 'm', 'n';
                insert into journal (part, mandant, number, kind, at, position, sequence, previous, hash)
                select part, mandant, number, 'ACCORDEE', granted_at, 1, 1, sha256('a'), sha256('b') from procuration;
                insert into journal (part, mandant, number, kind, reason, at, position, sequence, previous, hash)
                select part, mandant, number, 'TERMINEE', 'REVOCATION', now(), 2, 2, sha256('b'), sha256('c') from procuration;
                insert into journal_place (position, part, entry, mandant, number, kind, at)
                select position, part, id, mandant, number, kind, at from journal;
                insert into audit (at, id, kind, action, outcome) overriding system value
                values (now() + interval '1 day', 70, 'REFUS', 'GET /', '403');
                insert into consultation (lot, nir_index, index_key, nir_data, agent, site, origin, at, outcome) values
                    (0, 'a', 1, 'd', 'b', 'c', 'o', now() + interval '1 hour', 'CONFORME'),
                    (0, 'a', 1, 'd', 'b', 'c', 'o', now() - interval '1 hour', 'CONFORME');
                """);

        assertThat(instance.get(WrongInstants.class).find(Duration.ofSeconds(2)))
                .extracting(WrongInstant::row)
                .containsExactlyInAnyOrder(
                        "procuration 0191d4a0-7f1e-7c3b-9a55-3c1f0e8d2b44",
                        "journal position 1",
                        "journal position 2",
                        "audit 70",
                        "consultation 1");
    }

    private PurgeRuns runs() {
        return instance.get(PurgeRuns.class);
    }
}
