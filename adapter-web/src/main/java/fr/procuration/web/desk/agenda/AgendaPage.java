package fr.procuration.web.desk.agenda;

import fr.procuration.web.desk.VerdictBox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of a day.
 *
 * @param title which day, in words
 * @param site the name of the site
 * @param day the day, as an address holds it
 * @param first the first day that can be shown
 * @param last the last one
 * @param days today and the next days
 * @param box what was done, or why not, null if nothing was asked
 */
public record AgendaPage(
        String title,
        String site,
        String day,
        String first,
        String last,
        List<Day> days,
        List<AgendaLine> lines,
        @Nullable VerdictBox box) {

    /** A day that can be shown. */
    public record Day(String value, String label, boolean shown) {}

    @Override
    public String toString() {
        return "AgendaPage[masked]";
    }
}
