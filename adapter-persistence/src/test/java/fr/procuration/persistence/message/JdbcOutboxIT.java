package fr.procuration.persistence.message;

import fr.procuration.persistence.service.TwoInstances;
import fr.procuration.port.contract.OutboxContract;
import fr.procuration.port.driven.Contacts;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.Outbox;
import fr.procuration.port.driven.ProcurationStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances keep the promises together. */
final class JdbcOutboxIT extends OutboxContract {

    @RegisterExtension
    static final TwoInstances INSTANCES = new TwoInstances();

    @BeforeEach
    void empty_the_outbox() {
        INSTANCES.sql().execute("delete from message");
    }

    @Override
    protected Outbox outbox() {
        return INSTANCES.get(Outbox.class);
    }

    @Override
    protected Contacts contacts() {
        return INSTANCES.get(Contacts.class);
    }

    @Override
    protected ProcurationStore store() {
        return INSTANCES.get(ProcurationStore.class);
    }

    @Override
    protected Journal journal() {
        return INSTANCES.get(Journal.class);
    }

    @Override
    protected Outbox another() {
        return INSTANCES.other().get(Outbox.class);
    }

    @Override
    protected void breakDown() {
        INSTANCES.breakDown();
    }
}
