package fr.procuration.port.contract;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Mandants;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who follows the positions of the journal sees every change once, in order, whoever writes meanwhile. */
abstract class JournalContract extends StoreContract {

    private static final int WRITERS = 16;
    private static final int READERS = 2;
    private static final int MANDANTS_OF_EACH = 20;

    @Test
    void tells_what_was_recorded_in_its_order_as_soon_as_it_is() {
        JournalReader reader = JournalReader.atTheEndOf(journal());
        Change one = recorded(Changes.grant(Mandants.random()));
        assertThat(reader.events()).containsExactly(one.event());

        Change two = recorded(Changes.grant(Mandants.random()));
        Change revocation = recorded(Changes.revocation(one.procuration()));
        assertThat(reader.events()).containsExactly(two.event(), revocation.event());
    }

    @Test
    void has_nothing_after_its_last_entry() {
        recorded(Changes.grant(Mandants.random()));
        long last = JournalReader.atTheEndOf(journal()).position();

        assertThat(journal().after(last, 10)).isEmpty();
    }

    @Test
    void gives_growing_positions_above_the_start() {
        recorded(Changes.grant(Mandants.random()));
        recorded(Changes.grant(Mandants.random()));

        List<JournalEntry> entries =
                JournalReader.from(journal(), JournalEntry.START).rest();

        assertThat(entries)
                .extracting(JournalEntry::position)
                .allMatch(position -> position > JournalEntry.START)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void gives_no_more_than_asked_and_goes_on_from_there() {
        long start = JournalReader.atTheEndOf(journal()).position();
        IntStream.range(0, 5).forEach(each -> recorded(Changes.grant(Mandants.random())));
        List<JournalEntry> all = journal().after(start, 5);

        assertThat(all).hasSize(5);
        assertThat(journal().after(start, 1)).isEqualTo(all.subList(0, 1));
        assertThat(journal().after(start, 3)).isEqualTo(all.subList(0, 3));
        assertThat(journal().after(all.get(2).position(), 3)).isEqualTo(all.subList(3, 5));
    }

    @Test
    void readers_who_follow_it_while_many_write_all_see_every_entry_once() {
        long start = JournalReader.atTheEndOf(journal()).position();
        AtomicInteger writing = new AtomicInteger(WRITERS);
        List<ProcurationEvent> written = new ArrayList<>();
        List<List<JournalEntry>> read = new ArrayList<>();

        Crowd.of(WRITERS + READERS, each -> {
            if (each < WRITERS) {
                List<ProcurationEvent> mine = write(storeOf(each), writing);
                synchronized (written) {
                    written.addAll(mine);
                }
            } else {
                List<JournalEntry> seen = follow(journalOf(each), start, writing);
                synchronized (read) {
                    read.add(seen);
                }
            }
            return each;
        });

        List<JournalEntry> settled = JournalReader.from(journal(), start).rest();
        assertThat(settled).extracting(JournalEntry::event).containsExactlyInAnyOrderElementsOf(written);
        assertThat(read).hasSize(READERS).containsOnly(settled);
        assertThat(settled.stream().map(JournalEntry::event).collect(groupingBy(ProcurationEvent::procuration)))
                .allSatisfy((procuration, events) -> assertThat(events)
                        .hasExactlyElementsOfTypes(ProcurationEvent.Granted.class, ProcurationEvent.Ended.class));
    }

    private static List<ProcurationEvent> write(ProcurationStore store, AtomicInteger writing) {
        List<ProcurationEvent> events = new ArrayList<>();
        try {
            for (int i = 0; i < MANDANTS_OF_EACH; i++) {
                Change grant = recorded(store, Changes.grant(Mandants.random()));
                events.add(grant.event());
                events.add(
                        recorded(store, Changes.revocation(grant.procuration())).event());
            }
        } finally {
            writing.decrementAndGet();
        }
        return events;
    }

    /** Reads until a read that began after the last writer had finished finds nothing. */
    private static List<JournalEntry> follow(Journal journal, long start, AtomicInteger writing) {
        JournalReader reader = JournalReader.from(journal, start);
        List<JournalEntry> seen = new ArrayList<>();
        boolean over;
        List<JournalEntry> page;
        do {
            over = writing.get() == 0;
            page = reader.page();
            seen.addAll(page);
        } while (!over || !page.isEmpty());
        return seen;
    }
}
