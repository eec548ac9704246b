package fr.procuration.domain.appointment;

/** On whose word an appointment is taken or changed. */
public enum Requester {
    /** The mandant, online. */
    MANDANT,
    /** The mandataire, who calls: recorded as the word of the agent who takes the call (guide, use case 2). */
    MANDATAIRE,
    /** An agent, for the mandant. */
    AGENT,
    /** Nobody: what follows from the end of a procuration. */
    SERVICE
}
