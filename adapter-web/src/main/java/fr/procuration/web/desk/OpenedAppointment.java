package fr.procuration.web.desk;

import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.web.pages.appointment.OwnAppointments;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The appointment from which a file was opened, carried on until the visit begins.
 *
 * @param id its name
 * @param words when it is and about what; empty on the screens after the first
 * @param awaitsProcuration whether the mandataire is to come, and none runs: it can be asked again
 */
public record OpenedAppointment(String id, String words, boolean awaitsProcuration) {

    /** Nothing if the form was not opened from an appointment. */
    static @Nullable OpenedAppointment of(Map<String, String> form) {
        String id = form.getOrDefault("rendezVous", "");
        return id.isEmpty()
                ? null
                : new OpenedAppointment(OwnAppointments.id(id).value().toString(), "", false);
    }

    AppointmentId name() {
        return OwnAppointments.id(id);
    }
}
