package fr.procuration.domain.appointment;

import java.time.Instant;

/**
 * What happened to an appointment.
 *
 * @param kind what
 * @param appointment as it is since then
 * @param at when
 * @param by who did it
 */
public record AppointmentEvent(Kind kind, Appointment appointment, Instant at, Actor by) {

    /** What happens to appointments. */
    public enum Kind {
        /** It was taken. */
        PRIS,
        /** It was moved to another slot. */
        DEPLACE,
        /** The call before the visit was made. */
        CONFIRME,
        /** Somebody else will come than was said: the mandataire, or the mandant. */
        REPRESENTATION,
        /** The visit has begun. */
        HONORE,
        /** Nobody came. */
        ABSENT,
        /** It was cancelled. */
        ANNULE
    }
}
