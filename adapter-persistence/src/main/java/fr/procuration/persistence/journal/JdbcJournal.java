package fr.procuration.persistence.journal;

import static fr.procuration.persistence.database.Outages.translated;

import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Journal;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The journal on PostgreSQL. Reading places first what has no position yet, at most one page of it: either nothing is
 * left without position, or the page that is then read is full.
 */
@Singleton
class JdbcJournal implements Journal {

    private final JournalRepository journal;
    private final JournalPositions positions;
    private final JournalMapper mapper;
    private final PersonalData data;

    JdbcJournal(JournalRepository journal, JournalPositions positions, JournalMapper mapper, PersonalData data) {
        this.journal = journal;
        this.positions = positions;
        this.mapper = mapper;
        this.data = data;
    }

    @Override
    public List<JournalEntry> after(long position, int limit) {
        return translated(() -> page(position, limit)).stream()
                .map(row -> mapper.entry(row, data))
                .toList();
    }

    private List<JournalRow> page(long position, int limit) {
        boolean someLeft;
        List<JournalRow> page;
        do {
            someLeft = positions.placeNext(limit);
            page = journal.after(position, limit);
        } while (someLeft && page.size() < limit);
        return page;
    }
}
