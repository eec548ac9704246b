package fr.procuration.port.memory;

import fr.procuration.port.contract.ContactsContract;
import fr.procuration.port.driven.Contacts;
import fr.procuration.port.driven.Outbox;

/** The messages in memory keep the promises of the port. */
final class InMemoryContactsTest extends ContactsContract {

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final InMemoryMessages messages = new InMemoryMessages(store);

    @Override
    protected Outbox outbox() {
        return messages;
    }

    @Override
    protected Contacts contacts() {
        return messages;
    }

    @Override
    protected Contacts another() {
        return messages;
    }
}
