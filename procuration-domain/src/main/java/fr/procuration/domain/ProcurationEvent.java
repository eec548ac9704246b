package fr.procuration.domain;

import java.time.Duration;
import java.time.Instant;

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
     * The mandant took it back.
     *
     * @param procuration its identifier
     * @param at the instant from which it no longer counts
     */
    record Revoked(ProcurationId procuration, Instant at) implements ProcurationEvent {}

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
