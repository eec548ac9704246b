package fr.procuration.persistence.journal;

import static fr.procuration.persistence.database.Outages.translated;
import static java.util.Objects.requireNonNull;

import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.persistence.vault.SealingContexts;
import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedEvent;
import fr.procuration.port.FeedMark;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.MandantReference;
import fr.procuration.port.driven.Feed;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The feed on PostgreSQL: the journal read by an index that leaves out what happens at desks, and between it the events of appointments.
 * Like the journal it places first what has no place yet; as what is placed may not be for the feed, it goes on until nothing is left or its page is full.
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
    public List<FeedEntry> changesAfter(FeedPosition place, int limit) {
        return translated(() -> page(place, limit)).stream().map(this::entry).toList();
    }

    @Override
    public boolean gave(FeedMark mark) {
        FeedPosition place = mark.place();
        return translated(() -> place.step() == 0
                        ? feed.gave(place.position(), mark.subject())
                        : feed.gave(place.position(), place.step(), mark.subject()))
                .isPresent();
    }

    @Override
    public long head() {
        return translated(() -> feed.settledHead().orElseGet(() -> {
            positions.placeNext(PLACED_AT_ONCE);
            return feed.head();
        }));
    }

    private List<FeedRow> page(FeedPosition place, int limit) {
        boolean someLeft;
        List<FeedRow> page;
        do {
            someLeft = positions.placeNext(PLACED_AT_ONCE);
            page = feed.after(place.position(), place.step(), limit);
        } while (someLeft && page.size() < limit);
        return page;
    }

    private FeedEntry entry(FeedRow row) {
        MandantReference mandant = new MandantReference(row.mandant());
        if (row.isOfAppointment()) {
            FeedEvent event = new FeedEvent.OfAppointment(row.appointment().event());
            Nir nir = data.openNir(requireNonNull(row.nirData()), SealingContexts.number(row.mandant()));
            return new FeedEntry(row.place(), event, mandant, nir);
        }
        JournalRow change = row.change();
        return new FeedEntry(
                row.place(),
                new FeedEvent.OfProcuration(mapper.event(change, data)),
                mandant,
                data.openMandant(requireNonNull(row.mandantData()), change.place())
                        .nir());
    }
}
