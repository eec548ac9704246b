package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.ProcurationEvent;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Journal;
import java.util.ArrayList;
import java.util.List;

/** Follows the journal by the positions it has seen, as every reader does. */
final class JournalReader {

    private static final int PAGE = 100;

    private final Journal journal;
    private long position;

    private JournalReader(Journal journal, long position) {
        this.journal = journal;
        this.position = position;
    }

    static JournalReader from(Journal journal, long position) {
        return new JournalReader(journal, position);
    }

    /** A reader who has read everything that is there. */
    static JournalReader atTheEndOf(Journal journal) {
        JournalReader reader = from(journal, JournalEntry.START);
        reader.rest();
        return reader;
    }

    long position() {
        return position;
    }

    /** One page, empty if there is nothing new; its positions grow. */
    List<JournalEntry> page() {
        List<JournalEntry> page = journal.after(position, PAGE);
        for (JournalEntry entry : page) {
            assertThat(entry.position()).isGreaterThan(position);
            position = entry.position();
        }
        return page;
    }

    /** Everything that is new. */
    List<JournalEntry> rest() {
        List<JournalEntry> entries = new ArrayList<>();
        List<JournalEntry> page;
        do {
            page = page();
            entries.addAll(page);
        } while (!page.isEmpty());
        return entries;
    }

    List<ProcurationEvent> events() {
        return rest().stream().map(JournalEntry::event).toList();
    }
}
