package fr.procuration.persistence.chain;

/** The journal, or its checkpoints, are not what they were. */
public final class RewrittenJournalException extends RuntimeException {

    /** Says what shows it, without any personal data. */
    RewrittenJournalException(String what) {
        super(what);
    }
}
