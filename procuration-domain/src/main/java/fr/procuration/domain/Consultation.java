package fr.procuration.domain;

import fr.procuration.domain.document.Match;
import fr.procuration.domain.identity.Nir;
import fr.procuration.domain.zone.Layout;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The consultation of an agent who asked who may represent a person, compared an identity document, received a mandataire, or was
 * refused any of it.
 *
 * @param mandant the number the agent typed; whether its owner ever gave a procuration does not matter
 * @param agent who looked
 * @param at when
 * @param outcome what the agent was told
 * @param count how many questions it tells of: refusals of one minute are one consultation
 * @param zone the layout of the machine-readable zone that was read, null if none was; nothing else of the zone is kept
 */
public record Consultation(
        Nir mandant,
        Agent agent,
        Instant at,
        Outcome outcome,
        int count,
        @Nullable Layout zone) {

    /**
     * A consultation.
     *
     * @throws IllegalArgumentException if it tells of no question, or of several that were answered
     */
    public Consultation {
        if (count < 1 || count > 1 && outcome != Outcome.TROP_DE_RECHERCHES) {
            throw new IllegalArgumentException("consultation count: 1, or more refusals");
        }
    }

    /**
     * The consultation of one question.
     *
     * @param mandant the number the agent typed
     * @param agent who looked
     * @param at when
     * @param outcome what the agent was told
     */
    public Consultation(Nir mandant, Agent agent, Instant at, Outcome outcome) {
        this(mandant, agent, at, outcome, 1, null);
    }

    /**
     * The consultation of one identity document.
     *
     * @param mandant the number the agent typed
     * @param agent who looked
     * @param at when
     * @param outcome what the agent was told
     * @param zone the layout of the zone that was read, null if the document was typed
     */
    public Consultation(Nir mandant, Agent agent, Instant at, Outcome outcome, @Nullable Layout zone) {
        this(mandant, agent, at, outcome, 1, zone);
    }

    /**
     * The consultation of a question that was refused because the agent or the desk had asked too much.
     *
     * @param mandant the number the agent typed
     * @param agent who asked
     * @param at when; the consultation tells the minute
     * @return the consultation
     */
    public static Consultation refused(Nir mandant, Agent agent, Instant at) {
        return new Consultation(mandant, agent, at.truncatedTo(ChronoUnit.MINUTES), Outcome.TROP_DE_RECHERCHES);
    }

    /**
     * The consultation of a mandant who took a copy of all that is known about them.
     *
     * @param mandant who
     * @param origin the machine from which they asked
     * @param at when
     * @return the consultation, by nobody at a desk
     */
    public static Consultation ofOneself(Nir mandant, String origin, Instant at) {
        return new Consultation(mandant, new Agent("mandant", "En ligne", origin), at, Outcome.TELECHARGE);
    }

    /**
     * The consultation of several refusals in one minute.
     *
     * @param refusal the consultation of some of them
     * @param count how many there are in all
     * @return one consultation
     */
    public static Consultation several(Consultation refusal, int count) {
        return new Consultation(refusal.mandant, refusal.agent, refusal.at, refusal.outcome, count, null);
    }

    /**
     * Whether another consultation tells of refusals of the same agent in the same minute.
     *
     * @param other a consultation about the same person
     * @return true if both are one line for the mandant
     */
    public boolean isOneLineWith(Consultation other) {
        return outcome == Outcome.TROP_DE_RECHERCHES
                && other.outcome == outcome
                && other.at.equals(at)
                && other.agent.id().equals(agent.id())
                && other.agent.site().equals(agent.site());
    }

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
        /** The mandataire, known by their document, gave the procuration up. */
        RENONCE,
        /** An end from the file was recorded. */
        TERMINE,
        /** What blocked the number of the person was lifted. */
        LEVE,
        /** An appointment was asked for in the person's name. */
        RENDEZ_VOUS,
        /** All that is known, to the person themself. */
        TELECHARGE,
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
