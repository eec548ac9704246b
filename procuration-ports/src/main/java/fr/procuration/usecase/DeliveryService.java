package fr.procuration.usecase;

import fr.procuration.port.driven.ClaimedMessage;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.Mailer;
import fr.procuration.port.driven.Outbox;
import fr.procuration.port.driving.DeliverMessages;
import fr.procuration.port.message.MessageState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sends the next message; what the server does not take now is tried again, after delays that grow, for a day. */
final class DeliveryService implements DeliverMessages {

    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELAY = Duration.ofHours(2);
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final int DOUBLINGS = 7;

    private final Outbox outbox;
    private final Mailer mailer;
    private final Clock clock;
    private final Duration lease;

    DeliveryService(Outbox outbox, Mailer mailer, Clock clock, Duration lease) {
        this.outbox = outbox;
        this.mailer = mailer;
        this.clock = clock;
        this.lease = lease;
    }

    @Override
    public Optional<MessageState> deliverNext() {
        return mailer.isReady() ? outbox.claim(clock.now(), lease).map(this::deliver) : Optional.empty();
    }

    private MessageState deliver(ClaimedMessage claimed) {
        Mailer.Result result = mailer.send(claimed.message());
        Instant now = clock.now();
        MessageState state = state(claimed, result, now);
        if (state == MessageState.EN_ATTENTE) {
            claimed.tryAgain(next(claimed, now));
        } else {
            claimed.settle(state, now);
        }
        return state;
    }

    private static MessageState state(ClaimedMessage claimed, Mailer.Result result, Instant now) {
        return switch (result) {
            case SENT -> MessageState.ENVOYE;
            case REFUSED -> MessageState.REFUSE;
            case LATER -> isWorthIt(claimed, next(claimed, now)) ? MessageState.EN_ATTENTE : MessageState.ABANDONNE;
        };
    }

    private static boolean isWorthIt(ClaimedMessage claimed, Instant next) {
        Instant end = claimed.firstTriedAt().plus(PATIENCE);
        return !next.isAfter(end)
                && claimed.validUntil().filter(until -> !next.isBefore(until)).isEmpty();
    }

    private static Instant next(ClaimedMessage claimed, Instant now) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(claimed.attempt() - 1, DOUBLINGS));
        return now.plus(delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY);
    }
}
