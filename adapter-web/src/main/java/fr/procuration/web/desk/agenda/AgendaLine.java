package fr.procuration.web.desk.agenda;

import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentState;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.driving.KeepAgenda;
import fr.procuration.web.pages.appointment.AppointmentWords;
import fr.procuration.web.pages.frame.PersonNames;
import fr.procuration.web.pages.frame.SiteHours;
import java.time.LocalDate;

/**
 * An appointment in the list of a day. Whose it is is a name, never a number.
 *
 * @param id its name
 * @param day its day, as an address holds it
 * @param when its day and hour in words
 * @param state what became of it, in words
 * @param open whether something can still become of it
 * @param today whether the visit can begin today
 * @param missable whether whoever has not come is absent
 */
public record AgendaLine(
        String id,
        String day,
        String hour,
        String when,
        String name,
        String motif,
        boolean represented,
        String state,
        boolean open,
        boolean today,
        boolean missable) {

    static AgendaLine of(KeepAgenda.Line line, Site site, LocalDate today) {
        Appointment appointment = line.appointment();
        LocalDate day = site.dayOf(appointment.slot().start());
        return new AgendaLine(
                appointment.id().value().toString(),
                day.toString(),
                SiteHours.hour(appointment.slot().start(), site.zone()),
                SiteHours.moment(appointment.slot().start(), site.zone()),
                PersonNames.inList(line.name()),
                AppointmentWords.motif(appointment, site),
                appointment.represented(),
                state(appointment.state()),
                appointment.state().isOpen(),
                day.equals(today),
                line.missable());
    }

    private static String state(AppointmentState state) {
        return switch (state) {
            case PRIS -> "Appel à faire";
            case CONFIRME -> "Appel fait";
            case HONORE -> "Reçu(e)";
            case ABSENT -> "Absent(e)";
            case ANNULE -> "Annulé";
        };
    }

    /** Where all that can be done with it is. */
    public String path() {
        return "/medialog/agenda/rendez-vous/" + id + "?jour=" + day;
    }

    @Override
    public String toString() {
        return "AgendaLine[masked]";
    }
}
