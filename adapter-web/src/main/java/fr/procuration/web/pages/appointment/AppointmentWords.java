package fr.procuration.web.pages.appointment;

import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentState;
import fr.procuration.domain.appointment.Motif;
import fr.procuration.domain.appointment.Site;
import org.jspecify.annotations.Nullable;

/** Says what an appointment is about and what became of it. */
public final class AppointmentWords {

    private AppointmentWords() {}

    /** What became of it. */
    public static String state(AppointmentState state) {
        return switch (state) {
            case PRIS -> "Pris";
            case CONFIRME -> "Confirmé";
            case HONORE -> "A eu lieu";
            case ABSENT -> "Personne n’est venu";
            case ANNULE -> "Annulé";
        };
    }

    /** What it is about: the code, if the site does not offer that any more. */
    public static String motif(Appointment appointment, @Nullable Site site) {
        return site == null
                ? appointment.motif()
                : site.motif(appointment.motif()).map(Motif::label).orElse(appointment.motif());
    }
}
