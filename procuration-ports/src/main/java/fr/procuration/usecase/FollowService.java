package fr.procuration.usecase;

import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driving.FollowChanges;
import java.util.List;

/** Reads the journal, in pages of a size that no caller can make unreasonable. */
final class FollowService implements FollowChanges {

    private final Journal journal;

    FollowService(Journal journal) {
        this.journal = journal;
    }

    @Override
    public List<JournalEntry> after(long position, int limit) {
        if (position < JournalEntry.START) {
            throw new IllegalArgumentException("position: below " + JournalEntry.START);
        }
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("limit: from 1 to " + MAX_PAGE);
        }
        return journal.after(position, limit);
    }
}
