package fr.procuration.persistence.message;

import static fr.procuration.persistence.database.Outages.translated;

import fr.procuration.port.driven.ClaimedMessage;
import fr.procuration.port.message.MessageState;
import fr.procuration.port.message.OutgoingMessage;
import java.time.Instant;
import java.util.Optional;

/** A message that was leased; the attempt is what names the lease. */
record LeasedMessage(MessageRepository messages, DueRow key, LeasedRow row, OutgoingMessage message)
        implements ClaimedMessage {

    @Override
    public int attempt() {
        return row.attempts();
    }

    @Override
    public Instant firstTriedAt() {
        return row.firstTriedAt();
    }

    @Override
    public Optional<Instant> validUntil() {
        return Optional.ofNullable(row.validUntil());
    }

    @Override
    public void settle(MessageState state, Instant at) {
        translated(() -> messages.settle(key.part(), key.mandant(), key.id(), state.name(), at, row.attempts()));
    }

    @Override
    public void tryAgain(Instant due) {
        translated(() -> messages.tryAgain(key.part(), key.mandant(), key.id(), due, row.attempts()));
    }
}
