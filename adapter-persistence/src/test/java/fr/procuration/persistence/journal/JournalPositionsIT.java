package fr.procuration.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.domain.Change;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Mandants;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Positions follow the order in which changes become visible, not the one in which they were begun. */
class JournalPositionsIT {

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance one = Instance.on(sql.jdbcUrl());
    private final Instance two = Instance.on(sql.jdbcUrl());
    private final Change first = Changes.grant(Mandants.random());
    private final Change second = Changes.grant(Mandants.random());

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void a_change_that_commits_late_comes_after_what_was_read_meanwhile() {
        one.inTransaction(() -> {
            record(one, first);
            record(two, second);

            assertThat(after(JournalEntry.START, 10))
                    .extracting(JournalEntry::event)
                    .containsExactly(second.event());
        });

        assertThat(after(1, 10)).containsExactly(new JournalEntry(2, first.event()));
    }

    @Test
    void a_change_that_is_rolled_back_leaves_no_trace() {
        try {
            one.inTransaction(() -> {
                record(one, first);
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException rolledBack) {
            record(one, second);
        }

        assertThat(after(JournalEntry.START, 10)).containsExactly(new JournalEntry(1, second.event()));
    }

    @Test
    void a_reader_places_no_more_than_it_reads() {
        record(one, first);
        record(one, second);

        assertThat(after(JournalEntry.START, 1)).containsExactly(new JournalEntry(1, first.event()));
        assertThat(sql.column("select id from journal where position is null")).hasSize(1);
        assertThat(after(1, 1)).containsExactly(new JournalEntry(2, second.event()));
    }

    @Test
    void readers_wait_for_nobody_when_there_is_nothing_to_place() throws SQLException {
        record(one, first);
        after(JournalEntry.START, 10);

        try (Connection other = sql.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from journal_head for update");

            assertThat(CompletableFuture.supplyAsync(() -> after(JournalEntry.START, 10))
                            .orTimeout(10, TimeUnit.SECONDS)
                            .join())
                    .hasSize(1);
        }
    }

    @Test
    void readers_wait_for_who_gives_positions_and_go_on_from_there() throws SQLException {
        record(one, first);
        try (Connection other = sql.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update journal_head set position = 5; update journal set position = 5");
            record(one, second);
            CompletableFuture<List<JournalEntry>> read =
                    CompletableFuture.supplyAsync(() -> after(JournalEntry.START, 10));
            awaitSomebodyWaiting();

            other.commit();

            assertThat(read.orTimeout(10, TimeUnit.SECONDS).join())
                    .containsExactly(new JournalEntry(5, first.event()), new JournalEntry(6, second.event()));
        }
    }

    private void awaitSomebodyWaiting() {
        String waiting =
                "select pid from pg_stat_activity" + " where datname = current_database() and wait_event_type = 'Lock'";
        await().until(() -> sql.column(waiting), pids -> !pids.isEmpty());
    }

    private static void record(Instance instance, Change change) {
        assertThat(instance.get(ProcurationStore.class).record(change)).isTrue();
    }

    private List<JournalEntry> after(long position, int limit) {
        return two.get(Journal.class).after(position, limit);
    }
}
