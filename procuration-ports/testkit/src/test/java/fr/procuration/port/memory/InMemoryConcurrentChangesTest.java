package fr.procuration.port.memory;

import fr.procuration.port.contract.ConcurrentChangesContract;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;

/** The procurations in memory bear many requests at once. */
final class InMemoryConcurrentChangesTest extends ConcurrentChangesContract {

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
