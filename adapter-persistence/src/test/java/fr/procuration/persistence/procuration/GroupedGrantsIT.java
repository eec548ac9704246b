package fr.procuration.persistence.procuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.procuration.domain.Canal;
import fr.procuration.domain.Change;
import fr.procuration.domain.Declaration;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.OnOneServer;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.GrantOutcome;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Grants of many callers at once are few transactions, and each has an answer of its own. */
@OnOneServer
class GroupedGrantsIT {

    private static final int CALLERS = 20;

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance instance = Instance.on(sql.jdbcUrl());
    private final ProcurationStore store = instance.get(ProcurationStore.class);
    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    private final List<Change> grants =
            Stream.generate(() -> grant(Canal.WEB)).limit(CALLERS).toList();

    @AfterEach
    void close() {
        threads.shutdownNow();
        instance.close();
    }

    @Test
    void what_gathers_while_one_is_written_is_one_transaction() throws SQLException {
        List<CompletableFuture<GrantOutcome>> calls = grantAllWhileTheTableIsLocked(grants);

        assertThat(calls)
                .extracting(CompletableFuture::join)
                .containsExactlyElementsOf(grants.stream()
                        .map(each -> (GrantOutcome) new GrantOutcome.Recorded(each.procuration()))
                        .toList());
        assertThat(sql.column("select count(*) from procuration group by xmin::text"))
                .containsExactlyInAnyOrder("1", Integer.toString(CALLERS - 1));
        assertThat(sql.column("select count(*) from journal")).containsExactly(Integer.toString(CALLERS));
    }

    @Test
    void what_excludes_one_of_them_leaves_the_others_alone() throws SQLException {
        Change running = grants.get(7);
        Change second = Changes.grant(running.procuration().mandant());
        List<Change> all = new ArrayList<>(grants);
        all.set(8, second);

        List<CompletableFuture<GrantOutcome>> calls = grantAllWhileTheTableIsLocked(all);

        assertThat(calls.get(7).join()).isEqualTo(new GrantOutcome.Recorded(running.procuration()));
        assertThat(calls.get(8).join()).isEqualTo(new GrantOutcome.Preceded(running.procuration()));
        assertThat(calls)
                .extracting(CompletableFuture::join)
                .filteredOn(GrantOutcome.Recorded.class::isInstance)
                .hasSize(CALLERS - 1);
    }

    @Test
    void if_one_of_them_violates_a_key_it_alone_is_refused() throws SQLException {
        List<Change> all = withOneThatRaises("unique_violation");

        List<CompletableFuture<GrantOutcome>> calls = grantAllWhileTheTableIsLocked(all);

        assertThatThrownBy(calls.get(3)::join).hasCauseInstanceOf(DamagedDataException.class);
        assertThat(calls)
                .filteredOn(each -> each != calls.get(3))
                .extracting(CompletableFuture::join)
                .hasOnlyElementsOfType(GrantOutcome.Recorded.class);
        assertThat(sql.column("select count(*) from procuration")).containsExactly(Integer.toString(CALLERS - 1));
    }

    @Test
    void of_a_group_that_fails_nothing_is_written_and_all_are_told() throws SQLException {
        List<Change> all = withOneThatRaises("disk_full");

        List<CompletableFuture<GrantOutcome>> calls = grantAllWhileTheTableIsLocked(all);

        calls.get(0).join();
        assertThat(calls.subList(1, CALLERS))
                .allSatisfy(call -> assertThatThrownBy(call::join).hasCauseInstanceOf(UnavailableException.class));
        assertThat(sql.column("select count(*) from procuration")).containsExactly("1");
        assertThat(sql.column("select count(*) from mandant_index")).containsExactly("1");
    }

    private List<Change> withOneThatRaises(String condition) {
        sql.execute("""
                create function refuse() returns trigger language plpgsql as
                $$ begin raise exception using errcode = '%s'; end $$;
                create trigger refuse before insert on procuration
                for each row when (new.canal = 'BMS') execute function refuse();
                """.formatted(condition));
        List<Change> all = new ArrayList<>(grants);
        all.set(3, grant(Canal.BMS));
        return all;
    }

    private static Change grant(Canal canal) {
        return Changes.grant(new Declaration(Mandants.random(), Mandataires.NICOLAS, true, canal), Instants.GUIDE);
    }

    /** The first to come waits for the table, and the others for it. */
    private List<CompletableFuture<GrantOutcome>> grantAllWhileTheTableIsLocked(List<Change> all) throws SQLException {
        try (Connection other = sql.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table procuration");
            List<CompletableFuture<GrantOutcome>> calls = new ArrayList<>();
            for (Change grant : all) {
                calls.add(grantAndWait(grant, calls.isEmpty()));
            }
            other.commit();
            return calls;
        }
    }

    private CompletableFuture<GrantOutcome> grantAndWait(Change grant, boolean first) {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        CompletableFuture<GrantOutcome> call = CompletableFuture.supplyAsync(
                () -> {
                    thread.complete(Thread.currentThread());
                    return store.grant(grant, null);
                },
                threads);
        if (first) {
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
}
