package fr.procuration.persistence.journal;

import fr.procuration.persistence.service.TwoInstances;
import fr.procuration.port.contract.JournalContract;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The journal on PostgreSQL can be followed, while two instances write it and two read it. */
final class JdbcJournalIT extends JournalContract {

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
