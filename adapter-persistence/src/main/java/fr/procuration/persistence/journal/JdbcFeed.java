package fr.procuration.persistence.journal;

import static fr.procuration.persistence.database.Outages.translated;

import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedMark;
import fr.procuration.port.MandantReference;
import fr.procuration.port.driven.Feed;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The feed on PostgreSQL: the journal read by an index that leaves out what happens at desks. Like the journal it places first what
 * has no position yet; as what is placed may not be for the feed, it goes on until nothing is left or its page is full.
 */
@Singleton
class JdbcFeed implements Feed {

    private static final int PLACED_AT_ONCE = 1000;

    private final FeedRepository feed;
    private final JournalPositions positions;
    private final JournalMapper mapper;
    private final PersonalData data;

    JdbcFeed(FeedRepository feed, JournalPositions positions, JournalMapper mapper, PersonalData data) {
        this.feed = feed;
        this.positions = positions;
        this.mapper = mapper;
        this.data = data;
    }

    @Override
    public List<FeedEntry> changesAfter(long position, int limit) {
        return translated(() -> page(position, limit)).stream().map(this::entry).toList();
    }

    @Override
    public boolean gave(FeedMark mark) {
        return translated(
                () -> feed.gave(mark.position(), mark.procuration().value()).isPresent());
    }

    @Override
    public long head() {
        return translated(() -> feed.settledHead().orElseGet(() -> {
            positions.placeNext(PLACED_AT_ONCE);
            return feed.head();
        }));
    }

    private List<FeedRow> page(long position, int limit) {
        boolean someLeft;
        List<FeedRow> page;
        do {
            someLeft = positions.placeNext(PLACED_AT_ONCE);
            page = feed.after(position, limit);
        } while (someLeft && page.size() < limit);
        return page;
    }

    private FeedEntry entry(FeedRow row) {
        JournalRow change = row.change();
        return new FeedEntry(
                row.position(),
                mapper.event(change, data),
                new MandantReference(row.mandant()),
                data.openMandant(row.mandantData(), change.place()).nir());
    }
}
