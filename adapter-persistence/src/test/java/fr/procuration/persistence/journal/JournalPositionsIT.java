package fr.procuration.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.domain.Change;
import fr.procuration.domain.Mandant;
import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.OnOneServer;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
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
        record(one, first);
        record(one, second);
        Change late = Changes.revocation(first.procuration());
        Change quick = Changes.revocation(second.procuration());
        assertThat(after(JournalEntry.START, 10)).hasSize(2);

        one.inTransaction(() -> {
            record(one, late);
            record(two, quick);

            assertThat(after(2, 10)).containsExactly(new JournalEntry(3, quick.event()));
        });

        assertThat(after(3, 10)).containsExactly(new JournalEntry(4, late.event()));
    }

    @Test
    void a_change_that_is_rolled_back_leaves_no_trace() {
        record(one, first);
        try {
            one.inTransaction(() -> {
                record(one, Changes.revocation(first.procuration()));
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException rolledBack) {
            record(one, second);
        }

        assertThat(after(JournalEntry.START, 10))
                .containsExactly(new JournalEntry(1, first.event()), new JournalEntry(2, second.event()));
    }

    @Test
    void an_entry_keeps_its_position_although_its_row_does_not_say_it() {
        record(one, first);
        after(JournalEntry.START, 10);
        sql.execute("update journal set position = null");

        assertThat(after(JournalEntry.START, 10)).containsExactly(new JournalEntry(1, first.event()));
        assertThat(sql.column("select position from journal")).containsExactly("1");

        sql.execute("update journal set position = null");
        record(one, second);
        assertThat(after(1, 1)).containsExactly(new JournalEntry(2, second.event()));
    }

    @Test
    void positions_are_read_although_they_cannot_be_noted() {
        sql.execute("revoke update on journal from procuration_application");
        record(one, first);
        record(one, second);

        assertThat(after(JournalEntry.START, 10))
                .extracting(JournalEntry::position)
                .containsExactly(1L, 2L);
        assertThat(after(JournalEntry.START, 1)).hasSize(1);
        assertThat(sql.column("select position from journal where position is not null"))
                .isEmpty();
    }

    /** The first was given and taken back by a clock that was an hour ahead. */
    @Test
    void the_changes_of_a_mandant_are_in_their_order_whatever_the_clocks_said() {
        Instant ahead = Instants.GUIDE.plus(Duration.ofHours(1));
        Mandant mandant = Mandants.random();
        Change grant = Changes.grant(Declarations.by(mandant), ahead);
        Change revocation = Changes.revocation(grant.procuration(), ahead);
        Change again = Changes.grantAfter(revocation.procuration(), Instants.GUIDE);
        List.of(grant, revocation, again).forEach(change -> record(one, change));

        assertThat(again.procuration().validity().from()).isBefore(ahead);
        assertThat(after(JournalEntry.START, 10))
                .extracting(JournalEntry::event)
                .containsExactly(grant.event(), revocation.event(), again.event());
    }

    /** Databases that spread the journal may draw the ids of a procuration in several places. */
    @OnOneServer
    @Test
    void a_revocation_comes_after_its_grant_whatever_their_ids() {
        record(one, first);
        record(one, second);
        Change revocation = Changes.revocation(first.procuration());
        record(one, revocation);
        sql.execute("alter table journal alter id drop identity; update journal set id = 1000 - id");

        assertThat(after(JournalEntry.START, 10))
                .extracting(JournalEntry::event)
                .containsExactly(second.event(), first.event(), revocation.event());
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

    @OnOneServer
    @Test
    void readers_wait_for_who_gives_positions_and_go_on_from_there() throws SQLException {
        record(one, first);
        try (Connection other = sql.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update journal_head set position = 5;"
                    + "insert into journal_place (position, part, entry, mandant, number, kind, at)"
                    + " select 5, part, id, mandant, number, kind, at from journal");
            record(one, second);
            CompletableFuture<List<JournalEntry>> read =
                    CompletableFuture.supplyAsync(() -> after(JournalEntry.START, 10));
            awaitSomebodyWaiting();

            other.commit();

            assertThat(read.orTimeout(10, TimeUnit.SECONDS).join())
                    .containsExactly(new JournalEntry(5, first.event()), new JournalEntry(6, second.event()));
        }
    }

    @Test
    void what_cannot_be_noted_hides_nothing_that_comes_after_it() {
        sql.execute("revoke update (position) on journal from " + ApplicationRole.NAME);
        record(one, first);
        record(one, second);

        assertThat(after(JournalEntry.START, 1)).containsExactly(new JournalEntry(1, first.event()));
        assertThat(after(1, 1)).containsExactly(new JournalEntry(2, second.event()));
        assertThat(after(2, 1)).isEmpty();
        assertThat(sql.column("select count(*) from journal where position is not null"))
                .containsExactly("0");
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
