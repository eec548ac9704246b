package fr.procuration.domain;

/** Why what was scanned at the desk is no receipt of this service. */
public enum ReceiptDefect {
    /** It is no receipt at all. */
    UNREADABLE,
    /** It is of another type. */
    OTHER_TYPE,
    /** Another service made it, or it was signed with a key that is not known here. */
    FOREIGN,
    /** It is not as it was signed. */
    CHANGED,
    /** It was signed here, and nobody knows of it any more. */
    UNKNOWN
}
