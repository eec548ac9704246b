package fr.procuration.persistence.procuration;

import fr.procuration.persistence.service.TwoInstances;
import fr.procuration.port.contract.ProcurationStoreContract;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The store on PostgreSQL keeps its contract, on two instances. */
final class JdbcProcurationStoreIT extends ProcurationStoreContract {

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
