package fr.procuration.usecase;

import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driven.ClaimedMessage;
import fr.procuration.port.driven.Mailer;
import fr.procuration.port.driving.DeliverMessages;
import fr.procuration.port.driving.RelayNotifications;
import fr.procuration.port.fixture.EmailAddresses;
import fr.procuration.port.memory.InMemoryMessages;
import fr.procuration.port.memory.InMemoryNotifierCursors;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.RecordingMailer;
import fr.procuration.port.memory.SettableClock;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.port.message.Message;
import fr.procuration.port.message.MessageState;
import fr.procuration.port.message.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The relay, the outbox and the mail in memory, on as many instances as one likes. */
final class Told {

    static final Duration LEASE = Duration.ofMinutes(2);

    final InMemoryProcurations store = new InMemoryProcurations();
    final InMemoryMessages messages = new InMemoryMessages(store);
    final RecordingMailer mailer = new RecordingMailer();
    final SettableClock clock;

    private final RelayNotifications relay;
    private final DeliverMessages deliver;

    Told(Instant now) {
        clock = new SettableClock(now);
        relay = UseCases.relayNotifications(
                store, new InMemoryNotifierCursors(), List.of(UseCases.messageNotifier(messages)));
        deliver = UseCases.deliverMessages(messages, mailer, clock, LEASE);
    }

    /** An address that the account of a mandant tells. */
    EmailAddress address(Nir mandant) {
        EmailAddress address = EmailAddresses.random();
        messages.learn(mandant, address, clock.now(), true);
        return address;
    }

    void relay() {
        while (relay.relay().stream().anyMatch(each -> each.delivered() > 0)) {
            // Until there is nothing more to tell.
        }
    }

    /** Tells, and sends all that is due. */
    List<MessageState> settle() {
        relay();
        List<MessageState> became = new ArrayList<>();
        for (Optional<MessageState> next = deliver.deliverNext(); next.isPresent(); next = deliver.deliverNext()) {
            became.add(next.get());
        }
        return became;
    }

    /** A sender that is killed: after the server has taken the message, or before. */
    void sendAndDie(boolean taken) {
        relay();
        Optional<ClaimedMessage> claimed = messages.claim(clock.now(), LEASE);
        if (taken) {
            claimed.ifPresent(each -> mailer.send(each.message()));
        }
    }

    List<OutgoingMessage> sent() {
        return mailer.sent();
    }

    List<MessageState> states(Nir mandant) {
        return messages.messagesOf(mandant).stream().map(Message::state).toList();
    }

    void server(EmailAddress address, Mailer.Result result) {
        mailer.answer(address, result);
    }
}
