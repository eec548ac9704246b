package fr.procuration.persistence.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.OnOneServer;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Nirs;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many traces at once are few statements, each a transaction of its own. */
@OnOneServer
class GroupedConsultationsIT {

    private static final int CALLERS = 60;

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance instance = Instance.on(sql.jdbcUrl());
    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);

    @AfterEach
    void close() {
        threads.shutdownNow();
        instance.close();
    }

    @Test
    void what_gathers_while_one_is_written_is_one_statement() throws SQLException {
        List<CompletableFuture<Void>> calls = recordAllWhileTheTableIsLocked("");

        calls.forEach(CompletableFuture::join);

        assertThat(sql.column("select agent from consultation"))
                .hasSize(CALLERS)
                .doesNotHaveDuplicates();
        assertThat(sql.column("select count(*) from consultation group by xmin::text"))
                .containsExactlyInAnyOrder("1", "59");
    }

    @Test
    void of_a_group_that_fails_nothing_is_written_and_all_are_told() throws SQLException {
        List<CompletableFuture<Void>> calls = recordAllWhileTheTableIsLocked(
                "alter table consultation add constraint refuses_the_last check (agent <> 'agent.59') not valid;");

        assertThat(calls.subList(1, CALLERS))
                .allSatisfy(call -> assertThatThrownBy(call::join).hasCauseInstanceOf(UnavailableException.class));
        calls.get(0).join();
        assertThat(sql.column("select agent from consultation")).hasSize(1);
        instance.get(Consultations.class).record(trace(0));
        assertThat(sql.column("select agent from consultation")).hasSize(2);
    }

    @Test
    void a_trace_stays_although_the_transaction_of_its_caller_does_not() {
        assertThatThrownBy(() -> instance.inTransaction(() -> {
                    instance.get(Consultations.class).record(trace(0));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(sql.column("select agent from consultation")).hasSize(1);
    }

    /** The first to come waits for the table, and the others for it. */
    private List<CompletableFuture<Void>> recordAllWhileTheTableIsLocked(String statements) throws SQLException {
        try (Connection other = sql.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table consultation; " + statements);
            List<CompletableFuture<Void>> calls =
                    IntStream.range(0, CALLERS).mapToObj(this::recordAndWait).toList();
            other.commit();
            return calls;
        }
    }

    private CompletableFuture<Void> recordAndWait(int caller) {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        CompletableFuture<Void> call = CompletableFuture.runAsync(
                () -> {
                    thread.complete(Thread.currentThread());
                    instance.get(Consultations.class).record(trace(caller));
                },
                threads);
        if (caller == 0) {
            quickly()
                    .until(() -> sql.column("select pid from pg_stat_activity"
                                            + " where datname = current_database() and wait_event_type = 'Lock'")
                                    .size()
                            == 1);
        } else {
            quickly().until(() -> thread.join().getState() == Thread.State.WAITING);
        }
        return call;
    }

    /** All of them come before the statement of the first is given up. */
    private static ConditionFactory quickly() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2));
    }

    private static Consultation trace(int caller) {
        return new Consultation(
                Nirs.FRANCOISE, new Agent("agent." + caller, "CPAM", "10.75.0.1"), Instants.GUIDE, Outcome.REPRESENTE);
    }
}
