package fr.procuration.persistence.procuration;

import fr.procuration.persistence.service.TwoInstances;
import fr.procuration.port.contract.ConcurrentChangesContract;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On two instances at once, changes that exclude each other do so. */
final class JdbcConcurrentChangesIT extends ConcurrentChangesContract {

    @RegisterExtension
    static final TwoInstances INSTANCES = new TwoInstances();

    @Override
    protected ProcurationStore store() {
        return INSTANCES.get(ProcurationStore.class);
    }

    @Override
    protected Journal journal() {
        return INSTANCES.get(Journal.class);
    }
}
