package fr.procuration.port.memory;

import fr.procuration.port.contract.ProcurationStoreContract;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;

/** The procurations in memory keep what they are given. */
final class InMemoryProcurationStoreTest extends ProcurationStoreContract {

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
