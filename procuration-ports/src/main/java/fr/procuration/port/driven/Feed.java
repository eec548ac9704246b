package fr.procuration.port.driven;

import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedMark;
import fr.procuration.port.FeedPosition;
import java.util.List;

/**
 * The grants and the ends of the {@link Journal}, at the positions they have there, with whose they are, and between them what happens
 * to appointments. Places keep the same promise: who goes on from the last one misses nothing and sees nothing twice. Every method throws
 * {@link fr.procuration.port.UnavailableException} when the feed cannot be reached.
 */
public interface Feed {

    /**
     * Reads on.
     *
     * @param place the last place already read, {@link FeedPosition#START} to begin
     * @param limit the most entries to return, at least 1
     * @return the grants, ends and changes of appointments after that place, in growing order; empty if there is none yet
     */
    List<FeedEntry> changesAfter(FeedPosition place, int limit);

    /**
     * Whether a mark is that of an entry of this feed.
     *
     * @param mark what a reader remembers
     * @return true if an entry about that has that place
     */
    boolean gave(FeedMark mark);

    /**
     * How far the feed has come, to be asked often.
     *
     * @return a number that is higher than the one returned before whenever something was recorded in between; when
     *     much is recorded at once, only a later call may tell of the rest
     */
    long head();
}
