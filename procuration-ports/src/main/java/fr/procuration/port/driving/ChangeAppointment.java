package fr.procuration.port.driving;

import fr.procuration.domain.Agent;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.identity.Nir;
import java.time.Instant;

/**
 * A mandant changes their appointment, or an agent one of their site. What was done before gives the first receipt. Every method
 * throws {@link fr.procuration.domain.RefusedException} if the caller has no such appointment or the rules refuse, and
 * {@link fr.procuration.port.UnavailableException} on an outage.
 */
public interface ChangeAppointment {

    /**
     * Moves it to another slot of its site: one act, which fails as a whole.
     *
     * @param id which
     * @param start the start of the other slot
     * @param by who asks
     * @return the appointment moved
     */
    Appointment move(AppointmentId id, Instant start, By by);

    /**
     * Cancels it.
     *
     * @param id which
     * @param by who asks
     * @return the appointment cancelled
     */
    Appointment cancel(AppointmentId id, By by);

    /**
     * Says who will come.
     *
     * @param id which
     * @param represented whether the mandataire will
     * @param by who asks
     * @return the appointment as it is now
     */
    Appointment represent(AppointmentId id, boolean represented, By by);

    /** Who asks. */
    sealed interface By {}

    /**
     * The mandant, of their own appointments.
     *
     * @param nir whose
     */
    record Mandant(Nir nir) implements By {}

    /**
     * An agent, of the appointments of their site.
     *
     * @param agent who
     */
    record Desk(Agent agent) implements By {}
}
