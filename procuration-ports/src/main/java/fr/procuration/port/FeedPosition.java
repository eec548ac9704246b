package fr.procuration.port;

import java.util.Comparator;

/**
 * A place in the feed. What happens to procurations has a position; what happens to appointments comes after a position, in steps.
 *
 * @param position a position of the journal
 * @param step 0 for an entry of the journal; above 0 and growing, whatever the position, for an event of an appointment
 */
public record FeedPosition(long position, long step) implements Comparable<FeedPosition> {

    /** The place before the first entry. */
    public static final FeedPosition START = new FeedPosition(JournalEntry.START, 0);

    private static final Comparator<FeedPosition> ORDER =
            Comparator.comparingLong(FeedPosition::position).thenComparingLong(FeedPosition::step);

    @Override
    public int compareTo(FeedPosition other) {
        return ORDER.compare(this, other);
    }
}
