package fr.procuration.port.message;

/** What a message to a mandant is about. */
public enum MessageKind {
    /** The procuration was given. */
    ACCORDEE,
    /** The mandataire was received at a desk. */
    RECUE,
    /** Somebody showed an identity document that is not the mandataire's. */
    ECARTEE,
    /** The procuration ended before its month was over. */
    TERMINEE,
    /** The procuration ends in three days. */
    RAPPEL,
    /** The code by which the mandant proves an address. */
    CODE;

    /**
     * Whether messages of this kind are sent in the order of the journal.
     *
     * @return false for those that have a time of their own
     */
    public boolean isInOrder() {
        return this != RAPPEL && this != CODE;
    }
}
