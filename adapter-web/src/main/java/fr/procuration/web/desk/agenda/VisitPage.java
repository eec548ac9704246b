package fr.procuration.web.desk.agenda;

import fr.procuration.web.desk.VerdictBox;
import fr.procuration.web.form.Errors;
import fr.procuration.web.pages.appointment.SlotChoice;
import org.jspecify.annotations.Nullable;

/**
 * One appointment, and all that an agent can do with it.
 *
 * @param changeable whether it can be moved or cancelled
 * @param choice the hours to which it can be moved, null unless that was asked
 * @param box what was done, or why not, null if nothing was asked
 */
public record VisitPage(
        AgendaLine line,
        boolean changeable,
        @Nullable SlotChoice choice,
        Errors errors,
        @Nullable VerdictBox box) {

    /** The hours of another week. */
    public String weekOf(String monday) {
        return "/medialog/agenda/rendez-vous/" + line.id() + "/deplacement?jour=" + line.day() + "&du=" + monday;
    }

    @Override
    public String toString() {
        return "VisitPage[masked]";
    }
}
