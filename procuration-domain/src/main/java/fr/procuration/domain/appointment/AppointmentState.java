package fr.procuration.domain.appointment;

/** What became of an appointment. */
public enum AppointmentState {
    /** It was taken. */
    PRIS,
    /** An agent has called before the visit, and knows who will come. */
    CONFIRME,
    /** The visit has begun. */
    HONORE,
    /** Nobody came. */
    ABSENT,
    /** It was cancelled. */
    ANNULE;

    /**
     * Whether something can still become of it.
     *
     * @return true for one that was taken or confirmed
     */
    public boolean isOpen() {
        return this == PRIS || this == CONFIRME;
    }
}
