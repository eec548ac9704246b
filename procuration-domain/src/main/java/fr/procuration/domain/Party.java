package fr.procuration.domain;

/** One of the two people of a procuration. */
public enum Party {
    /** The insured person who gives it. */
    MANDANT,
    /** The person who receives it. */
    MANDATAIRE
}
