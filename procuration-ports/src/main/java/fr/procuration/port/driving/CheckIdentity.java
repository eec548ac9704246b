package fr.procuration.port.driving;

import fr.procuration.domain.Agent;
import fr.procuration.domain.document.PresentedDocument;
import fr.procuration.domain.identity.Nir;
import java.util.Optional;

/** An agent compares the identity document of the person at the desk with the mandataire declared. */
@FunctionalInterface
public interface CheckIdentity {

    /**
     * Compares. Every check records its consultation, durable before this returns.
     *
     * @param query who asks, about whom, with what document
     * @return the comparison, or nothing if no procuration is running
     * @throws fr.procuration.domain.RefusedException if the agent or the desk has asked too much
     * @throws fr.procuration.port.UnavailableException on an outage: no answer without its consultation
     */
    Optional<CheckedIdentity> check(Query query);

    /**
     * What is asked.
     *
     * @param mandant the number the agent typed
     * @param document the document, as the agent or its zone reads
     * @param agent who asks
     */
    record Query(Nir mandant, PresentedDocument document, Agent agent) {}
}
