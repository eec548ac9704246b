package fr.procuration.port.driven;

import fr.procuration.domain.appointment.Appointment;

/** What became of an appointment that was to be taken or moved. */
public sealed interface AppointmentOutcome {

    /** It was recorded. */
    record Recorded() implements AppointmentOutcome {}

    /** The key of the request has an answer already. */
    record Answered() implements AppointmentOutcome {}

    /**
     * The mandant has one of the same motif that is still to come.
     *
     * @param open that one
     */
    record Open(Appointment open) implements AppointmentOutcome {}

    /** No place of the slot is left. */
    record Full() implements AppointmentOutcome {}

    /** Another change of the appointment came first. */
    record Outdated() implements AppointmentOutcome {}
}
