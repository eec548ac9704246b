package fr.procuration.port.memory;

import fr.procuration.port.contract.OutboxContract;
import fr.procuration.port.driven.Contacts;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.Outbox;
import fr.procuration.port.driven.ProcurationStore;

/** The messages in memory keep the promises of the port. */
final class InMemoryOutboxTest extends OutboxContract {

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
    protected ProcurationStore store() {
        return store;
    }

    @Override
    protected Journal journal() {
        return store;
    }

    @Override
    protected Outbox another() {
        return messages;
    }
}
