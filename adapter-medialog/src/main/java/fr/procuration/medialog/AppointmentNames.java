package fr.procuration.medialog;

import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.appointment.AppointmentId;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the name of an appointment; what cannot be one is answered as one that nobody has. */
final class AppointmentNames {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private AppointmentNames() {}

    static AppointmentId read(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new RefusedException(new Refusal.UnknownAppointment());
        }
        return new AppointmentId(UUID.fromString(text));
    }
}
