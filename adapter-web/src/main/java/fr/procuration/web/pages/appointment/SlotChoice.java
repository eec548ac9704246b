package fr.procuration.web.pages.appointment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The free hours of a week, day by day.
 *
 * @param site the name of the site
 * @param address where it is
 * @param clock whose hours they are, empty in Paris
 * @param next the next free hours in place of one that was taken, most often none
 * @param days the days of the week that have free hours
 * @param week the first day of the week, as an address holds it
 * @param before that of the week before, null if there is none
 * @param after that of the week after, null if that is too far
 */
public record SlotChoice(
        String site,
        String address,
        String clock,
        List<Hour> next,
        List<Day> days,
        String week,
        @Nullable String before,
        @Nullable String after) {

    /** The free hours of a day. */
    public record Day(String label, List<Hour> hours) {}

    /**
     * An hour.
     *
     * @param id of its field: the first is what the error leads to
     * @param value its instant
     * @param label what people read
     * @param chosen whether it was chosen before
     */
    public record Hour(String id, String value, String label, boolean chosen) {}
}
