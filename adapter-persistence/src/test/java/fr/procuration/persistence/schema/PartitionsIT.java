package fr.procuration.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.keys.KeyChange;
import fr.procuration.persistence.retention.Purge;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.OnOneServer;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.port.fixture.Traced;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The consultations are put into months by what is written for operators, while they are written, and nothing is lost or kept. */
@OnOneServer
class PartitionsIT {

    private static final Path INSTRUCTIONS = Path.of("..", "docs", "exploitation", "partitions.md");
    private static final Instant BEFORE = Instant.parse("2027-01-20T10:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2027-02-10T10:00:00Z");
    private static final Instant MARCH = Instant.parse("2027-03-10T10:00:00Z");
    private static final Instant FAR_AWAY = Instant.parse("2029-01-10T10:00:00Z");
    private static final Instant FEBRUARY_IS_DUE = Instant.parse("2028-03-01T10:00:00Z");

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance instance = Instance.withRetention(sql.jdbcUrl());
    private final Consultations consultations = instance.get(Consultations.class);
    private final List<String> steps = steps();

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void nothing_is_lost_while_agents_go_on() {
        AtomicBoolean end = new AtomicBoolean();
        CompletableFuture<Integer> before = writing(BEFORE, end);
        CompletableFuture<Integer> march = CompletableFuture.completedFuture(0);
        try {
            prepare();
            turn();
            march = writing(MARCH, end);
            trace(Nirs.JEAN, FEBRUARY);
            steps.subList(3, steps.size()).forEach(sql::execute);
        } finally {
            end.set(true);
        }
        before.join();
        march.join();

        assertThat(sql.column("select tableoid::regclass || ' ' || count(*) from consultation group by tableoid"))
                .containsExactlyInAnyOrder(
                        "consultation_avant " + before.join(), "consultation_2027_03 " + march.join());
        assertThat(before.join()).isPositive();
        assertThat(march.join()).isPositive();
        assertThat(sql.column("select count(*) from audit_trail where kind = 'CONSULTATION'"))
                .containsExactly(Integer.toString(before.join() + march.join()));
    }

    @Test
    void each_trace_goes_to_its_month_and_is_found_again() {
        trace(Nirs.JEAN, BEFORE);
        prepare();
        turn();
        sql.execute(steps.get(3));
        trace(Nirs.JEAN, FEBRUARY);
        trace(Nirs.JEAN, MARCH);
        trace(Nirs.JEAN, FAR_AWAY);

        assertThat(Traced.about(consultations, Nirs.JEAN))
                .extracting(Consultation::at)
                .containsExactly(FAR_AWAY, MARCH, FEBRUARY, BEFORE);
        assertThat(sql.column("select tableoid::regclass from consultation order by at"))
                .containsExactly(
                        "consultation_avant", "consultation_2027_02", "consultation_2027_03", "consultation_apres");
        assertThat(sql.column("select count(distinct id) from consultation")).containsExactly("4");
    }

    @Test
    void the_application_has_the_same_rights_and_none_on_a_month() {
        prepare();
        turn();
        // A version that starts again grants its own once more.
        sql.execute("update flyway_schema_history set checksum = 0 where version is null");
        Flyway.configure()
                .dataSource(sql.jdbcUrl(), null, null)
                .placeholders(Map.of("application", ApplicationRole.NAME))
                .load()
                .migrate();

        assertThat(sql.column("""
                        select relname || ' ' || lower(kind)
                        from pg_class, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) as kind
                        where relname like 'consultation%' and relkind in ('r', 'p')
                            and has_table_privilege('procuration_application', pg_class.oid, kind)
                        """)).containsExactlyInAnyOrder("consultation select", "consultation insert");
        trace(Nirs.JEAN, FEBRUARY);
    }

    /** The first row of each part lies at the same place in its file. */
    @Test
    void the_purge_takes_what_is_due_and_not_what_lies_at_the_same_place() throws SQLException {
        trace(Nirs.JEAN, BEFORE);
        prepare();
        turn();
        trace(Nirs.JEAN, FEBRUARY);
        trace(Nirs.JEAN, MARCH);
        trace(Nirs.JEAN, FAR_AWAY);
        Purge purge = instance.get(Purge.class);

        assertThat(purge.dryRun(FEBRUARY_IS_DUE)).containsEntry("consultation", 2L);
        assertThat(purge.run(FEBRUARY_IS_DUE)).containsEntry("consultation", 2L);
        assertThat(Traced.about(consultations, Nirs.JEAN))
                .extracting(Consultation::at)
                .containsExactly(FAR_AWAY, MARCH);
    }

    @Test
    void a_change_of_keys_reaches_every_month() throws SQLException {
        trace(Nirs.JEAN, BEFORE);
        prepare();
        turn();
        trace(Nirs.JEAN, FEBRUARY);
        trace(Nirs.JEAN, MARCH);
        sql.execute("update consultation set index_key = 1");

        assertThat(instance.get(KeyChange.class).reseal((table, read, changed) -> {}))
                .isEqualTo(3);
        assertThat(sql.column("select count(*) from consultation where index_key = 1"))
                .containsExactly("0");
        assertThat(Traced.about(consultations, Nirs.JEAN)).hasSize(3);
    }

    private void prepare() {
        sql.execute(steps.get(0));
        sql.execute(steps.get(1));
    }

    private void turn() {
        sql.execute(steps.get(2));
    }

    private void trace(Nir nir, Instant at) {
        consultations.record(new Consultation(nir, Agents.PARIS, at, Outcome.REPRESENTE));
    }

    /** How many were written, one after the other; a single failure is one of the test. */
    private CompletableFuture<Integer> writing(Instant at, AtomicBoolean end) {
        CompletableFuture<Integer> started = new CompletableFuture<>();
        CompletableFuture<Integer> written = CompletableFuture.supplyAsync(
                () -> {
                    int count = 0;
                    while (!end.get() || count == 0) {
                        trace(Mandants.random().nir(), at);
                        count++;
                        started.complete(count);
                    }
                    return count;
                },
                Thread::startVirtualThread);
        written.exceptionally(failure -> {
            started.completeExceptionally(failure);
            return 0;
        });
        started.join();
        return written;
    }

    private static List<String> steps() {
        try {
            return Pattern.compile("(?s)```sql\\n(.*?)```")
                    .matcher(Files.readString(INSTRUCTIONS))
                    .results()
                    .map(block -> block.group(1))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
