package fr.procuration.port.driven;

import fr.procuration.port.JournalEntry;
import java.util.List;

/**
 * Everything that happened, in order, once. Entries are written by {@link ProcurationStore}, in the transaction of the
 * change they tell of.
 *
 * <p>Positions follow the order in which changes became visible: a reader who asks for what comes after the last position
 * it has seen misses no entry and sees none twice, however many writers and instances there are. An entry can be read
 * as soon as its change is recorded.
 */
public interface Journal {

    /**
     * Reads on.
     *
     * @param position the last position already read, {@link JournalEntry#START} to begin
     * @param limit the most entries to return, at least 1
     * @return the entries after that position, in growing order; empty if there is none yet
     * @throws fr.procuration.port.UnavailableException if the journal cannot be reached
     */
    List<JournalEntry> after(long position, int limit);
}
