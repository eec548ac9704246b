package fr.procuration.port.driving;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Contact;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Validity;
import fr.procuration.domain.identity.Nir;

/** An agent asks who may represent a person. */
@FunctionalInterface
public interface LookUpMandataire {

    /**
     * Looks for the mandataire. Every look-up records its consultation, durable before this returns. A number without account and
     * a person without procuration get the same answer.
     *
     * @param query who asks, and about whom
     * @return the answer to give at the desk
     * @throws fr.procuration.domain.RefusedException if the agent or the desk has asked too much
     * @throws fr.procuration.port.UnavailableException on an outage: no answer without its consultation
     */
    Answer lookUp(Query query);

    /**
     * What is asked.
     *
     * @param mandant the number the agent typed
     * @param contact how the person presents themself
     * @param agent who asks
     */
    record Query(Nir mandant, Contact contact, Agent agent) {}

    /** What the agent is told. */
    sealed interface Answer {}

    /**
     * Somebody may represent the person.
     *
     * @param mandataire who, if their identity document agrees
     * @param validity from when to when
     */
    record Represented(Mandataire mandataire, Validity validity) implements Answer {}

    /** Nobody may. */
    record NoProcuration() implements Answer {}

    /**
     * A procuration does not count for this contact, whether there is one or not.
     *
     * @param contact how the person presents themself
     */
    record NotCovered(Contact contact) implements Answer {}
}
