package fr.procuration.port.driving;

import fr.procuration.domain.Agent;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.port.appointment.Booking;

/** An agent opens an appointment of the list of their site: a look-up like any other, without typing the number. */
@FunctionalInterface
public interface OpenAppointment {

    /**
     * Opens an appointment. It is a consultation of the mandant, durable before this returns.
     *
     * @param id which appointment
     * @param agent who asks
     * @return the appointment, and who may represent the mandant now
     * @throws fr.procuration.domain.RefusedException if the site of the agent has no such appointment, or the agent or the desk has asked
     *     too much
     * @throws fr.procuration.port.UnavailableException on an outage: no answer without its consultation
     */
    Answer open(AppointmentId id, Agent agent);

    /**
     * What the agent is told.
     *
     * @param booking the appointment and whose it is
     * @param lookUp what a look-up of that person answers
     */
    record Answer(Booking booking, LookUpMandataire.Answer lookUp) {}
}
