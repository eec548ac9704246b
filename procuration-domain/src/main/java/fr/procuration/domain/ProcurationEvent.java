package fr.procuration.domain;

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
}
