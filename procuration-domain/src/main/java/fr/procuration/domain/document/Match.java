package fr.procuration.domain.document;

/** How far a document agrees with what was declared, from best to worst. */
public enum Match {
    /** It agrees. */
    CONFORME,
    /** The agent has to look closer. */
    A_VERIFIER,
    /** It is somebody else's, or was declared wrongly. */
    DIFFERENT
}
