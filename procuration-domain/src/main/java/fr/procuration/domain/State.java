package fr.procuration.domain;

/** What a procuration is worth at an instant: computed each time it is asked, never stored. */
public enum State {
    /** Neither ended nor over: the mandataire may represent the mandant at the desk, from the first instant on. */
    EN_COURS,
    /** The mandant took it back. */
    REVOQUEE,
    /** It ended for another reason than these two. */
    TERMINEE,
    /** Its month is over. */
    EXPIREE
}
