package fr.procuration.persistence.procuration;

import fr.procuration.persistence.service.TwoInstances;
import fr.procuration.port.contract.KeptAnswersContract;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The answers kept on PostgreSQL are found again, from two instances. */
final class JdbcKeptAnswersIT extends KeptAnswersContract {

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
