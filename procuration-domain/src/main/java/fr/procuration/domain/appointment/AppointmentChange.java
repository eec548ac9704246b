package fr.procuration.domain.appointment;

/**
 * A decision on an appointment: both are recorded together or not at all.
 *
 * @param appointment the appointment after the decision
 * @param event what happened
 */
public record AppointmentChange(Appointment appointment, AppointmentEvent event) {

    static AppointmentChange of(AppointmentEvent event) {
        return new AppointmentChange(event.appointment(), event);
    }
}
