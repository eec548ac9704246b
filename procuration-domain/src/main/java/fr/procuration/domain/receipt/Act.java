package fr.procuration.domain.receipt;

/** What a receipt is of. */
public enum Act {
    /** The procuration was given. */
    OCTROI,
    /** It has ended, for whatever reason. */
    FIN
}
