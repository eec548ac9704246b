package fr.procuration.persistence.message;

import fr.procuration.persistence.service.TwoInstances;
import fr.procuration.port.contract.ContactsContract;
import fr.procuration.port.driven.Contacts;
import fr.procuration.port.driven.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances keep the promises together. */
final class JdbcContactsIT extends ContactsContract {

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
    protected Contacts another() {
        return INSTANCES.other().get(Contacts.class);
    }

    @Override
    protected void breakDown() {
        INSTANCES.breakDown();
    }
}
