package fr.procuration.port.driven;

import fr.procuration.port.message.MessageState;
import fr.procuration.port.message.OutgoingMessage;
import java.time.Instant;
import java.util.Optional;

/** A message that nobody else sends for the time of its lease. */
public interface ClaimedMessage {

    /**
     * The message.
     *
     * @return what to send, and where
     */
    OutgoingMessage message();

    /**
     * How often it was tried, with this time.
     *
     * @return from 1 on
     */
    int attempt();

    /**
     * When it was tried first.
     *
     * @return the instant of the first claim
     */
    Instant firstTriedAt();

    /**
     * From when on it is not to be sent.
     *
     * @return an instant, or nothing if it always is
     */
    Optional<Instant> validUntil();

    /**
     * Says what became of it, for good. That it was sent counts whoever has claimed it since; anything else is then left to them.
     *
     * @param state any but {@link MessageState#EN_ATTENTE}
     * @param at since when
     */
    void settle(MessageState state, Instant at);

    /**
     * Lets it be claimed again, unless somebody has claimed it since.
     *
     * @param due from when on
     */
    void tryAgain(Instant due);
}
