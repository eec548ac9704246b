package fr.procuration.persistence.operations;

/** Whether the database takes writes. */
public enum Writability {
    /** It does. */
    WRITABLE,
    /** It is a standby, or was made one. */
    READ_ONLY,
    /** It is out of disk, memory or connections. */
    OUT_OF_RESOURCES,
    /** Commits wait for a synchronous standby that does not answer. */
    STANDBY_AWAY,
    /** It failed otherwise. */
    FAILING,
    /** There was no connection to find out: whether it answers at all is not asked here. */
    UNKNOWN
}
