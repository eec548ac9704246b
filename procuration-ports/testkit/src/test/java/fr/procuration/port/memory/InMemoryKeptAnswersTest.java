package fr.procuration.port.memory;

import fr.procuration.port.contract.KeptAnswersContract;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;

/** The procurations in memory keep the first answer to a key. */
final class InMemoryKeptAnswersTest extends KeptAnswersContract {

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
