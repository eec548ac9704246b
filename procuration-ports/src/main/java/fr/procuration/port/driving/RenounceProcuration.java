package fr.procuration.port.driving;

import fr.procuration.domain.Agent;
import fr.procuration.domain.End;
import fr.procuration.domain.document.PresentedDocument;
import fr.procuration.domain.identity.Nir;

/** A mandataire gives the procuration up, at a desk (Code civil, art. 2007). */
@FunctionalInterface
public interface RenounceProcuration {

    /**
     * Compares the document as for a visit, and if it agrees in every field ends the procuration, from this instant on. Asked again,
     * it changes nothing and gives the same answer. The consultation is durable before this returns.
     *
     * @param query who renounces, with what document
     * @return whether the procuration ended
     * @throws fr.procuration.domain.RefusedException if the agent or the desk has asked too much
     * @throws fr.procuration.port.UnavailableException on an outage; asking again does no harm
     */
    Answer renounce(Query query);

    /**
     * What is asked.
     *
     * @param mandant the number the agent typed
     * @param document the document, as the agent or its zone reads
     * @param agent who records the renunciation
     */
    record Query(Nir mandant, PresentedDocument document, Agent agent) {}

    /** What the agent is told. */
    sealed interface Answer {}

    /**
     * The mandataire has renounced.
     *
     * @param end how the procuration ended: now, or by an earlier renunciation
     */
    record Renounced(End end) implements Answer {}

    /**
     * The document does not agree: nothing has ended.
     *
     * @param checked the comparison
     */
    record NotConforming(CheckedIdentity checked) implements Answer {}

    /** No procuration is running. */
    record NoProcuration() implements Answer {}
}
