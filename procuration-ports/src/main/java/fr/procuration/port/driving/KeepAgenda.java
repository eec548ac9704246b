package fr.procuration.port.driving;

import fr.procuration.domain.Agent;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.domain.appointment.Site;
import java.time.LocalDate;
import java.util.List;

/**
 * An agent keeps the agenda of their site: the list of a day, the calls before the visits, who came and who did not. What was done
 * before gives the first receipt. Every method throws {@link fr.procuration.domain.RefusedException} if the site of the agent has no
 * such appointment, or no agenda, or the rules refuse, and {@link fr.procuration.port.UnavailableException} on an outage.
 */
public interface KeepAgenda {

    /** How many days ahead the list goes: as far as appointments do. */
    int DAYS_AHEAD = Appointment.DAYS_AHEAD;

    /** How many days back the list goes, for what nobody has closed. */
    int DAYS_BEHIND = 7;

    /**
     * The site of the agent.
     *
     * @param agent who asks
     * @return their site
     */
    Site site(Agent agent);

    /**
     * The appointments of days. The NIR is not in them.
     *
     * @param site the site, which is the agent's
     * @param from the first day
     * @param to the last day; days before {@link #DAYS_BEHIND} and after {@link #DAYS_AHEAD} are left out
     * @param agent who asks
     * @return by hour, cancelled ones left out
     */
    List<Line> list(String site, LocalDate from, LocalDate to, Agent agent);

    /**
     * Today at the site of the agent.
     *
     * @param agent who asks
     * @return the day
     */
    LocalDate today(Agent agent);

    /**
     * Records that the call before the visit was made.
     *
     * @param id which appointment
     * @param represented whether the mandataire will come
     * @param agent who called
     * @return the appointment confirmed
     */
    Appointment call(AppointmentId id, boolean represented, Agent agent);

    /**
     * Records that nobody came.
     *
     * @param id which appointment
     * @param agent who waited
     * @return the appointment closed
     */
    Appointment miss(AppointmentId id, Agent agent);

    /**
     * Records that the mandant came in person: the visit begins.
     *
     * @param id which appointment
     * @param agent who receives
     * @return the appointment closed
     */
    Appointment welcome(AppointmentId id, Agent agent);

    /**
     * A line of the list.
     *
     * @param appointment the appointment
     * @param name how the mandant is called
     * @param missable whether whoever has not come can be recorded as absent
     */
    record Line(Appointment appointment, PersonName name, boolean missable) {}
}
