package fr.procuration.port.driving;

import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedMark;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another system follows the grants, the ends and the appointments, in order, without missing any. The end by date is no event: it
 * stands in the grant.
 */
public interface FollowChanges {

    /** The most entries given at once. */
    int MAX_PAGE = 1_000;

    /** The longest that a reader can wait. */
    Duration MAX_PATIENCE = Duration.ofMinutes(1);

    /**
     * Reads on; where there is nothing new, waits until there is.
     *
     * @param last the mark of the last entry already read, null to begin
     * @param limit the most entries wanted, from 1 to {@link #MAX_PAGE}
     * @param patience how long to wait for something new, from zero to {@link #MAX_PATIENCE}
     * @return the entries after that one, in growing order; empty if nothing came in that time, or if the thread was
     *     interrupted meanwhile
     * @throws IllegalArgumentException if the limit or the patience is out of bounds
     * @throws fr.procuration.domain.RefusedException if no entry has that mark
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    List<FeedEntry> after(@Nullable FeedMark last, int limit, Duration patience);

    /**
     * Lets nobody wait any longer, as when the service stops: readers who wait are answered at once with nothing, those who
     * come after with what there is.
     */
    void stopWaiting();
}
