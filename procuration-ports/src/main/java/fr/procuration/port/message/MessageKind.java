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
    CODE,
    /** An appointment was taken. */
    RDV_PRIS,
    /** It was moved. */
    RDV_DEPLACE,
    /** It was cancelled. */
    RDV_ANNULE,
    /** A procuration has ended, and the mandataire does not come any more. */
    RDV_NON_REPRESENTE,
    /** The appointment is tomorrow. */
    RDV_RAPPEL,
    /** The mandataire is to come in three days, and no procuration will run. */
    RDV_SANS_PROCURATION;

    /**
     * Whether messages of this kind are sent in the order of what they tell.
     *
     * @return false for those that have a time of their own
     */
    public boolean isInOrder() {
        return this != RAPPEL && this != CODE && this != RDV_RAPPEL && this != RDV_SANS_PROCURATION;
    }

    /**
     * Whether messages of this kind are about an appointment.
     *
     * @return false for those about a procuration, or an address
     */
    public boolean isOfAnAppointment() {
        return ordinal() >= RDV_PRIS.ordinal();
    }
}
