package fr.procuration.usecase;

import fr.procuration.port.contract.NotifierContract;
import fr.procuration.port.driven.Notifier;
import fr.procuration.port.memory.InMemoryMessages;
import fr.procuration.port.memory.InMemoryProcurations;

/** The notifier that tells the mandant keeps the promises of the port, also of what was purged since. */
final class MessageNotifierTest extends NotifierContract {

    private final Notifier notifier = UseCases.messageNotifier(new InMemoryMessages(new InMemoryProcurations()));

    @Override
    protected Notifier notifier() {
        return notifier;
    }
}
