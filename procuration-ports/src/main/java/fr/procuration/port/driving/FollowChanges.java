package fr.procuration.port.driving;

import fr.procuration.port.JournalEntry;
import java.util.List;

/** Another system follows what happens, in order, without missing anything. */
@FunctionalInterface
public interface FollowChanges {

    /** The most entries given at once. */
    int MAX_PAGE = 1_000;

    /**
     * Reads on.
     *
     * @param position the last position already read, {@link JournalEntry#START} to begin
     * @param limit the most entries wanted, from 1 to {@link #MAX_PAGE}
     * @return the entries after that position, in growing order
     * @throws IllegalArgumentException if the position is negative or the limit out of bounds
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    List<JournalEntry> after(long position, int limit);
}
