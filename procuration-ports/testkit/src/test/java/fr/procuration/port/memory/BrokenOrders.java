package fr.procuration.port.memory;

import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.MandantReference;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Stores whose journal or feed cannot be followed. */
final class BrokenOrders {

    private BrokenOrders() {}

    /** An entry becomes visible when one of a higher position already is. */
    static final class EntriesComeLate extends TriedStore {

        private final Set<Long> visible = ConcurrentHashMap.newKeySet();

        EntriesComeLate(TriedData data) {
            super(data);
        }

        @Override
        public List<JournalEntry> after(long position, int limit) {
            List<JournalEntry> page = super.after(position, limit);
            long last = page.isEmpty() ? position : page.get(page.size() - 1).position();
            return page.stream()
                    .filter(entry -> entry.position() == last || !visible.add(entry.position()))
                    .toList();
        }
    }

    /** The last entry read comes again. */
    static final class EntriesComeAgain extends TriedStore {

        EntriesComeAgain(TriedData data) {
            super(data);
        }

        @Override
        public List<JournalEntry> after(long position, int limit) {
            return super.after(Math.max(position - 1, JournalEntry.START), limit);
        }
    }

    /** Between two pages of the feed an entry is lost. */
    static final class FeedSkips extends TriedStore {

        FeedSkips(TriedData data) {
            super(data);
        }

        @Override
        public List<FeedEntry> changesAfter(FeedPosition place, int limit) {
            List<FeedEntry> more = super.changesAfter(place, limit + 1);
            return more.size() > limit ? more.subList(1, more.size()) : more;
        }
    }

    /** The last entry of the feed that was read comes again. */
    static final class FeedRepeats extends TriedStore {

        FeedRepeats(TriedData data) {
            super(data);
        }

        @Override
        public List<FeedEntry> changesAfter(FeedPosition place, int limit) {
            return super.changesAfter(new FeedPosition(Math.max(place.position() - 1, 0), 0), limit);
        }
    }

    /** A mandant has another reference in each entry. */
    static final class FeedRenames extends TriedStore {

        FeedRenames(TriedData data) {
            super(data);
        }

        @Override
        public List<FeedEntry> changesAfter(FeedPosition place, int limit) {
            return super.changesAfter(place, limit).stream()
                    .map(each -> new FeedEntry(
                            each.place(), each.event(), new MandantReference(UUID.randomUUID()), each.mandant()))
                    .toList();
        }
    }
}
