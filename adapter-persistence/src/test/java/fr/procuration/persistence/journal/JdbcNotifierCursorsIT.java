package fr.procuration.persistence.journal;

import fr.procuration.persistence.service.TwoInstances;
import fr.procuration.port.contract.NotifierCursorsContract;
import fr.procuration.port.driven.NotifierCursors;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cursors on PostgreSQL move one delivery at a time, on two instances. */
final class JdbcNotifierCursorsIT extends NotifierCursorsContract {

    @RegisterExtension
    static final TwoInstances INSTANCES = new TwoInstances();

    @Override
    protected NotifierCursors cursors() {
        return INSTANCES.get(NotifierCursors.class);
    }

    @Override
    protected NotifierCursors another() {
        return INSTANCES.other().get(NotifierCursors.class);
    }

    @Override
    protected void breakDown() {
        INSTANCES.breakDown();
    }
}
