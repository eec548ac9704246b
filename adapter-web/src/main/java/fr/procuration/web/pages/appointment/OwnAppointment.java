package fr.procuration.web.pages.appointment;

import fr.procuration.domain.Paris;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.driving.ViewAppointments.View;
import fr.procuration.web.pages.frame.SiteHours;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment in the words in which its mandant reads it.
 *
 * @param when its day and hour
 * @param site the name of the site, or its identifier if there are no appointments any more
 * @param address where it is, empty if that is not known any more
 * @param missing what is missing for the mandataire to come, null if nothing is
 */
public record OwnAppointment(
        UUID id,
        String when,
        String site,
        String address,
        String motif,
        String state,
        boolean represented,
        @Nullable String missing,
        boolean changeable,
        boolean toCome) {

    static OwnAppointment of(View view) {
        Appointment appointment = view.appointment();
        Site site = view.site();
        ZoneId zone = site == null ? Paris.ZONE : site.zone();
        return new OwnAppointment(
                appointment.id().value(),
                SiteHours.moment(appointment.slot().start(), zone),
                site == null ? appointment.site() : site.name(),
                site == null ? "" : site.address(),
                AppointmentWords.motif(appointment, site),
                AppointmentWords.state(appointment.state()),
                appointment.represented(),
                view.coverage().isMissingFor(appointment) ? CoverageWords.missing(view.coverage()) : null,
                view.changeable() && site != null,
                view.toCome());
    }

    /** Where what is done with it is asked. */
    public String path(String act) {
        return "/rendez-vous/" + id + "/" + act;
    }

    /** Who will come. */
    public String who() {
        return represented ? "Votre mandataire vient à votre place" : "Vous venez vous-même";
    }
}
