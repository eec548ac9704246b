package fr.procuration.usecase;

import fr.procuration.domain.ProcurationEvent;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Notifier;
import fr.procuration.port.driven.Outbox;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.PlannedMessage;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes of each entry of the journal the messages that tell the mandant of it. */
final class MessageNotifier implements Notifier {

    private static final String NAME = "courriel";

    private final Outbox outbox;

    MessageNotifier(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void notify(JournalEntry entry) {
        ProcurationEvent event = entry.event();
        PlannedMessage message = new PlannedMessage(kind(event), event.at(), event.at(), null);
        outbox.add(
                entry,
                Stream.concat(Stream.of(message), reminder(event).stream()).toList());
    }

    private static Optional<PlannedMessage> reminder(ProcurationEvent event) {
        return event instanceof ProcurationEvent.Granted granted
                ? Reminders.of(granted.validity())
                : Optional.<PlannedMessage>empty();
    }

    private static MessageKind kind(ProcurationEvent event) {
        if (event instanceof ProcurationEvent.Granted) {
            return MessageKind.ACCORDEE;
        }
        if (event instanceof ProcurationEvent.Received) {
            return MessageKind.RECUE;
        }
        return event instanceof ProcurationEvent.Mismatched ? MessageKind.ECARTEE : MessageKind.TERMINEE;
    }
}
