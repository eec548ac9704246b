package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedEvent;
import fr.procuration.port.FeedMark;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The feed is the grants and ends of the journal, with whose each change is. */
abstract class FeedContract extends StoreContract {

    private static final int WRITERS = 8;
    private static final int READERS = 2;
    private static final int MANDANTS_OF_EACH = 20;
    private static final int PAGE = 7;

    private final Mandant mandant = Mandants.random();

    @Test
    void tells_of_grants_and_ends_and_of_nothing_that_happened_at_desks() {
        FeedPosition start = end();
        Instant at = Instants.GUIDE.plus(123_456, ChronoUnit.MICROS);
        Change grant = recorded(Changes.grant(Declarations.by(mandant, Mandataires.SANDRINE), at));
        recorded(Changes.reception(grant.procuration()));
        recorded(Changes.mismatch(grant.procuration(), Agents.PARIS, at));
        Change end = recorded(Changes.end(grant.procuration(), EndReason.RENONCIATION));
        Change next = recorded(Changes.grantAfter(end.procuration(), at.plusSeconds(60)));
        Change revocation = recorded(Changes.revocation(next.procuration()));

        assertThat(feed().changesAfter(start, 10))
                .extracting(FeedContract::event)
                .containsExactly(grant.event(), end.event(), next.event(), revocation.event());
    }

    @Test
    void tells_whose_a_change_is_by_the_same_name_each_time() {
        FeedPosition start = end();
        Change first = recorded(Changes.grant(mandant));
        Change revocation = recorded(Changes.revocation(first.procuration()));
        recorded(Changes.grantAfter(revocation.procuration(), Instants.GUIDE.plusSeconds(60)));
        recorded(Changes.grant(Mandants.random()));

        List<FeedEntry> entries = feed().changesAfter(start, 10);

        assertThat(entries).hasSize(4);
        assertThat(entries.subList(0, 3))
                .allSatisfy(entry -> assertThat(entry.mandant()).isEqualTo(mandant.nir()))
                .extracting(FeedEntry::reference)
                .containsOnly(entries.get(0).reference());
        assertThat(entries.get(3).reference()).isNotEqualTo(entries.get(0).reference());
        assertThat(entries.get(3).mandant()).isNotEqualTo(mandant.nir());
    }

    @Test
    void has_the_positions_of_the_journal() {
        FeedPosition start = end();
        Change grant = recorded(Changes.grant(mandant));
        recorded(Changes.reception(grant.procuration()));
        recorded(Changes.revocation(grant.procuration()));
        List<Long> journal = journal().after(start.position(), 10).stream()
                .map(JournalEntry::position)
                .toList();

        assertThat(feed().changesAfter(start, 10))
                .extracting(entry -> entry.place().position())
                .containsExactly(journal.get(0), journal.get(2));
    }

    @Test
    void gives_no_more_than_asked_and_goes_on_from_there() {
        FeedPosition start = end();
        IntStream.range(0, 5).forEach(each -> recorded(Changes.grant(Mandants.random())));
        List<FeedEntry> all = feed().changesAfter(start, 5);

        assertThat(all).hasSize(5);
        assertThat(feed().changesAfter(start, 3)).isEqualTo(all.subList(0, 3));
        assertThat(feed().changesAfter(all.get(2).place(), 3)).isEqualTo(all.subList(3, 5));
    }

    @Test
    void fills_a_page_whatever_receptions_lie_between() {
        FeedPosition start = end();
        Change grant = recorded(Changes.grant(mandant));
        IntStream.range(0, 20).forEach(each -> recorded(Changes.reception(grant.procuration())));
        recorded(Changes.revocation(grant.procuration()));

        assertThat(feed().changesAfter(start, 2)).hasSize(2);
    }

    @Test
    void knows_the_marks_it_gave_and_no_others() {
        FeedPosition start = end();
        Change grant = recorded(Changes.grant(mandant));
        recorded(Changes.reception(grant.procuration()));
        FeedMark mark = feed().changesAfter(start, 1).get(0).mark();

        assertThat(feed().gave(mark)).isTrue();
        assertThat(feedOf(1).gave(mark)).as("asked of another instance").isTrue();
        assertThat(feed().gave(new FeedMark(mark.place(), UUID.randomUUID()))).isFalse();
        assertThat(feed().gave(new FeedMark(after(mark.place().position()), mark.subject())))
                .as("the position of the reception")
                .isFalse();
        assertThat(feed().gave(new FeedMark(new FeedPosition(Long.MAX_VALUE, 0), mark.subject())))
                .isFalse();
    }

    @Test
    void has_a_head_that_grows_with_every_change_and_stands_still_otherwise() {
        long before = feed().head();
        long elsewhere = feedOf(1).head();
        recorded(Changes.grant(mandant));
        long after = feed().head();

        assertThat(after).isGreaterThan(before);
        assertThat(feed().head()).isEqualTo(after);
        assertThat(feedOf(1).head()).isGreaterThan(elsewhere);
    }

    @Test
    void readers_who_follow_it_while_many_write_all_see_every_change_once() {
        FeedPosition start = end();
        AtomicInteger writing = new AtomicInteger(WRITERS);
        List<List<ProcurationEvent>> written = Collections.synchronizedList(new ArrayList<>());
        List<List<FeedEntry>> read = Collections.synchronizedList(new ArrayList<>());

        Crowd.of(
                WRITERS + READERS,
                each -> each < WRITERS
                        ? written.add(write(storeOf(each), writing))
                        : read.add(follow(feedOf(each), start, writing)));

        List<FeedEntry> settled = follow(feed(), start, new AtomicInteger());
        assertThat(settled)
                .extracting(FeedContract::event)
                .containsExactlyInAnyOrderElementsOf(
                        written.stream().flatMap(List::stream).toList());
        assertThat(read).hasSize(READERS).containsOnly(settled);
        assertThat(settled.stream()
                        .map(FeedContract::event)
                        .collect(Collectors.groupingBy(ProcurationEvent::procuration)))
                .allSatisfy((procuration, events) -> assertThat(events)
                        .hasExactlyElementsOfTypes(ProcurationEvent.Granted.class, ProcurationEvent.Ended.class));
    }

    /** Grants, receptions and revocations; what it returns is without the receptions. */
    private static List<ProcurationEvent> write(ProcurationStore store, AtomicInteger writing) {
        List<ProcurationEvent> changes = new ArrayList<>();
        try {
            for (int i = 0; i < MANDANTS_OF_EACH; i++) {
                Change grant = recorded(store, Changes.grant(Mandants.random()));
                recorded(store, Changes.reception(grant.procuration()));
                recorded(store, Changes.reception(grant.procuration()));
                changes.add(grant.event());
                changes.add(
                        recorded(store, Changes.revocation(grant.procuration())).event());
            }
        } finally {
            writing.decrementAndGet();
        }
        return changes;
    }

    /** Reads until a read that began after the last writer had finished finds nothing. */
    private static List<FeedEntry> follow(Feed feed, FeedPosition start, AtomicInteger writing) {
        List<FeedEntry> seen = new ArrayList<>();
        FeedPosition place = start;
        boolean over;
        List<FeedEntry> page;
        do {
            over = writing.get() == 0;
            page = feed.changesAfter(place, PAGE);
            for (FeedEntry entry : page) {
                assertThat(entry.place()).isGreaterThan(place);
                place = entry.place();
                seen.add(entry);
            }
        } while (!over || !page.isEmpty());
        return seen;
    }

    private FeedPosition end() {
        return after(JournalReader.atTheEndOf(journal()).position() - 1);
    }

    private static FeedPosition after(long position) {
        return new FeedPosition(position + 1, 0);
    }

    private static ProcurationEvent event(FeedEntry entry) {
        return ((FeedEvent.OfProcuration) entry.event()).event();
    }
}
