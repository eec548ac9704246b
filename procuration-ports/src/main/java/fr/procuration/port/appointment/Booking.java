package fr.procuration.port.appointment;

import fr.procuration.domain.appointment.Appointee;
import fr.procuration.domain.appointment.Appointment;

/**
 * An appointment and whose it is.
 *
 * @param appointment the appointment as it is
 * @param of the insured person
 */
public record Booking(Appointment appointment, Appointee of) {}
