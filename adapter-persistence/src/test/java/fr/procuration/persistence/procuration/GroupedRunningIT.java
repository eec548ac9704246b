package fr.procuration.persistence.procuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.procuration.domain.Change;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.OnOneServer;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs is asked by many at once in few statements, and each is answered as if they had asked alone. */
@OnOneServer
class GroupedRunningIT {

    private static final int CALLERS = 20;
    private static final int DAMAGED = 7;

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance instance = Instance.on(sql.jdbcUrl());
    private final ProcurationStore store = instance.get(ProcurationStore.class);
    private final ExecutorService threads = Executors.newFixedThreadPool(2 * CALLERS);
    private final List<Change> grants = Stream.generate(() -> Changes.grant(Mandants.random()))
            .limit(CALLERS)
            .toList();

    @BeforeEach
    void grant() {
        grants.forEach(store::record);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        instance.close();
    }

    @Test
    void each_gets_its_own() throws SQLException {
        List<Nir> asked = new ArrayList<>(nirs());
        List<Optional<Procuration>> expected = new ArrayList<>(
                grants.stream().map(each -> Optional.of(each.procuration())).toList());
        asked.set(4, Mandants.random().nir());
        expected.set(4, Optional.empty());
        asked.set(5, asked.get(6));
        expected.set(5, expected.get(6));
        store.record(Changes.revocation(grants.get(8).procuration()));
        expected.set(8, Optional.empty());

        assertThat(askAllWhileTheTableIsLocked(asked, Instants.GUIDE.plusSeconds(1)))
                .extracting(CompletableFuture::join)
                .containsExactlyElementsOf(expected);
    }

    @Test
    void what_gathers_while_one_is_asked_is_one_statement() throws SQLException {
        watchEachRow("insert into seen values (statement_timestamp());");

        askAllWhileTheTableIsLocked(nirs(), Instants.GUIDE).forEach(CompletableFuture::join);

        assertThat(sql.column("select count(*) from seen group by at"))
                .containsExactlyInAnyOrder("1", Integer.toString(CALLERS - 1));
    }

    @Test
    void each_is_asked_of_its_own_instant() throws SQLException {
        Instant end = grants.get(1).procuration().validity().until();
        List<Instant> instants = List.of(
                Instants.GUIDE, end, end.minusNanos(1000), Instants.GUIDE.minus(Duration.ofDays(1)), Instants.GUIDE);

        List<CompletableFuture<Optional<Procuration>>> calls =
                askAllWhileTheTableIsLocked(Collections.nCopies(5, nirs().get(1)), instants);

        assertThat(calls).extracting(call -> call.join().isPresent()).containsExactly(true, false, true, false, true);
    }

    @Test
    void a_revocation_is_seen_by_who_asks_after_it_while_the_same_is_being_asked() throws SQLException {
        watchEachRow("perform pg_advisory_xact_lock(key) from held where held.mandant = of;");
        hold(1, 1);
        hold(2, 2);
        Nir revoked = nirs().get(0);
        Instant after = Instants.GUIDE.plusSeconds(1);
        try (Connection other = sql.connect();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(1), pg_advisory_lock(2)");
            CompletableFuture<Optional<Procuration>> first = askInTheDatabase(store, nirs().get(1), after, 1);
            CompletableFuture<Optional<Procuration>> before = askAndWait(revoked, after);
            CompletableFuture<Optional<Procuration>> beside = askAndWait(nirs().get(2), after);
            statement.execute("select pg_advisory_unlock(1)");
            first.join();
            awaitInTheDatabase(1);

            store.record(Changes.revocation(grants.get(0).procuration()));
            CompletableFuture<Optional<Procuration>> asked = askAndWait(revoked, after);
            assertThat(before).isNotDone();
            statement.execute("select pg_advisory_unlock(2)");

            assertThat(beside.join()).isPresent();
            // Read before it, and read again by an instance that knows of it.
            assertThat(before.join()).isEmpty();
            assertThat(asked.join()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table procuration drop constraint procuration_canal_named;"
                        + "update procuration set canal = 'FAX' where id = '%s'",
                "alter table procuration alter granted_at drop not null;"
                        + "update procuration set granted_at = null, ended_at = '2026-01-01', end_reason = 'DECES' where id = '%s'",
                "update procuration set mandant_data = 'unreadable' where id = '%s'",
                "update procuration set ends_at = ends_at + interval '1 day' where id = '%s'",
                "delete from journal where mandant = (select mandant from procuration where id = '%s')",
                "update procuration set ended_at = '2026-01-01', end_reason = 'DECES' where id = '%s'"
            })
    void what_is_damaged_fails_only_who_asked_for_it(String tampering) throws SQLException {
        sql.execute(tampering.formatted(grants.get(DAMAGED).procuration().id().value()));

        assertThatOnlyTheDamagedOneFails(DamagedDataException.class);
    }

    @Test
    void so_does_what_the_server_cannot_read() throws SQLException {
        watchEachRow("if exists (select from held where held.mandant = of) then"
                + " raise exception using errcode = 'data_corrupted'; end if;");
        hold(DAMAGED, 1);

        assertThatOnlyTheDamagedOneFails(UnavailableException.class);
    }

    @Test
    void an_outage_is_that_of_the_whole_group() throws SQLException {
        watchEachRow("if exists (select from held where held.mandant = of) then"
                + " raise exception using errcode = 'disk_full'; end if;");
        hold(DAMAGED, 1);

        List<CompletableFuture<Optional<Procuration>>> calls = askAllWhileTheTableIsLocked(nirs(), Instants.GUIDE);

        calls.get(0).join();
        assertThat(calls.subList(1, CALLERS))
                .allSatisfy(call -> assertThatThrownBy(call::join).hasCauseInstanceOf(UnavailableException.class));
    }

    @Test
    void of_a_cluster_each_asks_alone() throws SQLException {
        try (Instance cluster = Instance.asOnACluster(sql.jdbcUrl());
                Connection other = locked()) {
            ProcurationStore there = cluster.get(ProcurationStore.class);
            List<CompletableFuture<Optional<Procuration>>> calls = new ArrayList<>();
            for (Nir nir : nirs().subList(0, 5)) {
                calls.add(askInTheDatabase(there, nir, Instants.GUIDE, calls.size() + 1));
            }
            other.commit();

            assertThat(calls).extracting(CompletableFuture::join).allMatch(Optional::isPresent);
        }
    }

    private void assertThatOnlyTheDamagedOneFails(Class<? extends Exception> failure) throws SQLException {
        List<CompletableFuture<Optional<Procuration>>> calls = askAllWhileTheTableIsLocked(nirs(), Instants.GUIDE);

        assertThatThrownBy(calls.get(DAMAGED)::join).hasCauseInstanceOf(failure);
        assertThat(calls)
                .filteredOn(each -> each != calls.get(DAMAGED))
                .extracting(CompletableFuture::join)
                .hasSize(CALLERS - 1)
                .allMatch(Optional::isPresent);
    }

    private List<Nir> nirs() {
        return grants.stream().map(each -> each.procuration().mandant().nir()).toList();
    }

    /** Does something for each procuration that the service reads, {@code of} a mandant. */
    private void watchEachRow(String action) {
        sql.execute("""
                create table seen (at timestamptz);
                create table held (mandant uuid, key integer);
                create function watched(of uuid) returns boolean language plpgsql security definer as
                $$ begin %s return true; end $$;
                create policy written on procuration using (true) with check (true);
                create policy read on procuration as restrictive for select using (watched(mandant));
                alter table procuration enable row level security;
                """.formatted(action));
    }

    private void hold(int grant, int key) {
        sql.execute("insert into held select mandant, %d from procuration where id = '%s'"
                .formatted(key, grants.get(grant).procuration().id().value()));
    }

    private List<CompletableFuture<Optional<Procuration>>> askAllWhileTheTableIsLocked(List<Nir> nirs, Instant now)
            throws SQLException {
        return askAllWhileTheTableIsLocked(nirs, Collections.nCopies(nirs.size(), now));
    }

    /** The first to come waits for the table, and the others for it. */
    private List<CompletableFuture<Optional<Procuration>>> askAllWhileTheTableIsLocked(
            List<Nir> nirs, List<Instant> instants) throws SQLException {
        try (Connection other = locked()) {
            List<CompletableFuture<Optional<Procuration>>> calls = new ArrayList<>();
            calls.add(askInTheDatabase(store, nirs.get(0), instants.get(0), 1));
            for (int each = 1; each < nirs.size(); each++) {
                calls.add(askAndWait(nirs.get(each), instants.get(each)));
            }
            other.commit();
            return calls;
        }
    }

    private Connection locked() throws SQLException {
        Connection other = sql.connect();
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("lock table procuration");
        }
        return other;
    }

    /** Returns when so many wait in the database. */
    private CompletableFuture<Optional<Procuration>> askInTheDatabase(
            ProcurationStore asked, Nir nir, Instant now, int waiting) {
        CompletableFuture<Optional<Procuration>> call =
                CompletableFuture.supplyAsync(() -> asked.running(nir, now), threads);
        awaitInTheDatabase(waiting);
        return call;
    }

    private void awaitInTheDatabase(int waiting) {
        quickly()
                .until(() -> sql.column("select pid from pg_stat_activity"
                                        + " where datname = current_database() and wait_event_type = 'Lock'")
                                .size()
                        == waiting);
    }

    private CompletableFuture<Optional<Procuration>> askAndWait(Nir nir, Instant now) {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        CompletableFuture<Optional<Procuration>> call = CompletableFuture.supplyAsync(
                () -> {
                    thread.complete(Thread.currentThread());
                    return store.running(nir, now);
                },
                threads);
        quickly().until(() -> thread.join().getState() == Thread.State.WAITING);
        return call;
    }

    /** All of them come before the statement of the first is given up. */
    private static ConditionFactory quickly() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2));
    }
}
