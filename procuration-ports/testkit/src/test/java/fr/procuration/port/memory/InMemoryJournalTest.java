package fr.procuration.port.memory;

import fr.procuration.port.contract.JournalContract;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;

/** The journal in memory can be followed. */
final class InMemoryJournalTest extends JournalContract {

    private final InMemoryProcurations procurations = new InMemoryProcurations();

    @Override
    protected ProcurationStore store() {
        return procurations;
    }

    @Override
    protected Journal journal() {
        return procurations;
    }
}
