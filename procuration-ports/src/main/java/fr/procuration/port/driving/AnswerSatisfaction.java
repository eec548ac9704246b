package fr.procuration.port.driving;

import fr.procuration.domain.identity.Nir;

/** A mandant says whether the service satisfied them. */
@FunctionalInterface
public interface AnswerSatisfaction {

    /**
     * Records the answer, once for the latest procuration of the mandant: a second answer changes nothing.
     *
     * @param mandant who answers
     * @param satisfied their answer
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    void answer(Nir mandant, boolean satisfied);
}
