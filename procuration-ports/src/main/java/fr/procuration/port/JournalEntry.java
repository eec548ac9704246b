package fr.procuration.port;

import fr.procuration.domain.ProcurationEvent;

/**
 * An event at its place in the journal.
 *
 * @param position its place: above 0, growing, not necessarily without gaps; never given to another event
 * @param event what happened
 */
public record JournalEntry(long position, ProcurationEvent event) {

    /** The place before the first entry. */
    public static final long START = 0;
}
