package fr.procuration.domain;

import fr.procuration.domain.identity.Match;
import fr.procuration.domain.identity.Nir;
import java.time.Instant;

/**
 * The trace of an agent who looked who may represent a person, or compared an identity document.
 *
 * @param mandant the number the agent typed; whether its owner ever gave a procuration does not matter
 * @param agent who looked
 * @param at when
 * @param outcome what the agent was told
 */
public record Consultation(Nir mandant, Agent agent, Instant at, Outcome outcome) {

    /** What the agent was told. */
    public enum Outcome {
        /** A mandataire may represent the person. */
        REPRESENTE,
        /** No procuration is running. */
        AUCUNE_PROCURATION,
        /** A procuration does not count for this kind of contact. */
        NON_COUVERT,
        /** The document is the mandataire's. */
        CONFORME,
        /** The document has to be looked at closer. */
        A_VERIFIER,
        /** The document is not the mandataire's. */
        DIFFERENT;

        /**
         * The outcome of an identity check.
         *
         * @param match the verdict on the whole document
         * @return the outcome of the same name
         */
        public static Outcome of(Match match) {
            return switch (match) {
                case CONFORME -> CONFORME;
                case A_VERIFIER -> A_VERIFIER;
                case DIFFERENT -> DIFFERENT;
            };
        }
    }
}
