package fr.procuration.port.message;

/** What became of a message. */
public enum MessageState {
    /** It will be sent, or tried again. */
    EN_ATTENTE,
    /** The server of the mail has taken it. */
    ENVOYE,
    /** The server refuses it for good. */
    REFUSE,
    /** It could not be sent while it was worth it. */
    ABANDONNE,
    /** What it tells is no longer so. */
    ANNULE,
    /** The mandant has no address, or wants no e-mail. */
    SANS_ADRESSE
}
