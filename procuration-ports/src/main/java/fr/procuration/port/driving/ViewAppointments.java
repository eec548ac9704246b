package fr.procuration.port.driving;

import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.appointment.Site;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.appointment.Coverage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mandant looks at their appointments. */
public interface ViewAppointments {

    /**
     * All of them.
     *
     * @param mandant whose
     * @return those to come first, the next one first; then the others, the latest first
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    List<View> all(Nir mandant);

    /**
     * One of them.
     *
     * @param mandant whose
     * @param id which
     * @return the appointment
     * @throws fr.procuration.domain.RefusedException if this mandant has none of that name
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    View one(Nir mandant, AppointmentId id);

    /**
     * An appointment as its mandant sees it.
     *
     * @param appointment the appointment
     * @param site its site, null if there are no appointments any more
     * @param coverage whether a procuration runs on its day
     * @param changeable whether it can still be moved or cancelled
     * @param toCome whether it is still to come
     */
    record View(Appointment appointment, @Nullable Site site, Coverage coverage, boolean changeable, boolean toCome) {}
}
