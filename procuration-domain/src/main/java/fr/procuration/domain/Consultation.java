package fr.procuration.domain;

import fr.procuration.domain.identity.Match;
import fr.procuration.domain.identity.Nir;
import java.time.Instant;

/**
 * The trace of an agent who asked who may represent a person, compared an identity document, received a mandataire, or was
 * refused any of it.
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
        DIFFERENT,
        /** The document is the mandataire's, who was received. */
        RECU,
        /** Nothing: the agent or the desk had asked too much. */
        TROP_DE_RECHERCHES;

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
