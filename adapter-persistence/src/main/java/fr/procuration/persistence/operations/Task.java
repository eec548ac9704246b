package fr.procuration.persistence.operations;

/** What is done again and again; the names are those of the table. */
public enum Task {
    /** What is due is deleted. */
    PURGE,
    /** The database was copied, and the copy verified. */
    SAUVEGARDE,
    /** The whole journal was verified, and nothing was found. */
    VERIFICATION
}
