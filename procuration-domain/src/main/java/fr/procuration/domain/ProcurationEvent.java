package fr.procuration.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a procuration. An event never carries the NIR of the mandant. */
public sealed interface ProcurationEvent {

    /**
     * The procuration it happened to.
     *
     * @return its identifier
     */
    ProcurationId procuration();

    /**
     * When it happened.
     *
     * @return the instant from which it counts
     */
    Instant at();

    /**
     * The mandant gave it. Its end by date stands in the validity: no event will tell that it expired.
     *
     * @param procuration its identifier
     * @param mandataire who received it
     * @param canal where it was given
     * @param validity from when to when it counts
     */
    record Granted(ProcurationId procuration, Mandataire mandataire, Canal canal, Validity validity)
            implements ProcurationEvent {

        @Override
        public Instant at() {
            return validity.from();
        }
    }

    /**
     * It ended before its month was over.
     *
     * @param procuration its identifier
     * @param at the instant from which it no longer counts
     * @param reason why
     * @param agent who recorded it, null if the mandant took it back
     */
    record Ended(
            ProcurationId procuration,
            Instant at,
            EndReason reason,
            @Nullable Agent agent) implements ProcurationEvent {

        /**
         * An end.
         *
         * @throws IllegalArgumentException for an expiration, which is no event, for a revocation by an agent, or for another reason
         *     without one
         */
        public Ended {
            if (reason == EndReason.EXPIRATION) {
                throw new IllegalArgumentException("reason: an expiration is computed");
            }
            if ((reason == EndReason.REVOCATION) != (agent == null)) {
                throw new IllegalArgumentException("agent: records all ends but a revocation");
            }
        }
    }

    /**
     * Somebody showed an identity document that is not the mandataire's.
     *
     * @param procuration its identifier
     * @param at when
     * @param agent who compared it, and at which desk
     * @param visit which comparison
     */
    record Mismatched(ProcurationId procuration, Instant at, Agent agent, VisitId visit) implements ProcurationEvent {}

    /**
     * The mandataire was received at a desk, after their identity document was found to agree: acting on the mandate is its
     * tacit acceptance (Code civil, art. 1984 and 1985). It happens once for each visit, and changes nothing of the
     * procuration.
     *
     * @param procuration its identifier
     * @param at when
     * @param agent who received them, and at which desk
     * @param visit which visit
     */
    record Received(ProcurationId procuration, Instant at, Agent agent, VisitId visit) implements ProcurationEvent {

        private static final Duration ONE_VISIT = Duration.ofMinutes(15);

        /**
         * Whether this is the same visit, sent again: a page that was left open is sent at another desk, or much later.
         *
         * @param other who receives now
         * @param now when
         * @return true at the same desk, within a quarter of an hour
         */
        public boolean isRepeatedBy(Agent other, Instant now) {
            return agent.site().equals(other.site())
                    && Duration.between(at, now).compareTo(ONE_VISIT) < 0;
        }
    }
}
