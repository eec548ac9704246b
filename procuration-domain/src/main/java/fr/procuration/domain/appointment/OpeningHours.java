package fr.procuration.domain.appointment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When a site is open, by its own clock.
 *
 * @param week the hours of each day of the week, in growing order; a day that is not in it is closed
 * @param closed the days on which it is closed whatever the day of the week
 */
public record OpeningHours(Map<DayOfWeek, List<Span>> week, Set<LocalDate> closed) {

    /**
     * Opening hours.
     *
     * @throws IllegalArgumentException if hours of one day overlap, or do not grow
     */
    public OpeningHours {
        Map<DayOfWeek, List<Span>> copy = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, spans) -> copy.put(day, ordered(day, spans)));
        week = Map.copyOf(copy);
        closed = Set.copyOf(closed);
    }

    private static List<Span> ordered(DayOfWeek day, List<Span> spans) {
        for (int each = 1; each < spans.size(); each++) {
            if (spans.get(each).from().isBefore(spans.get(each - 1).to())) {
                throw new IllegalArgumentException("week: the hours of " + day + " overlap");
            }
        }
        return List.copyOf(spans);
    }

    /**
     * The hours of a day.
     *
     * @param day a day of the site
     * @return its hours in growing order, none if it is closed
     */
    public List<Span> on(LocalDate day) {
        return closed.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /**
     * Hours without a break.
     *
     * @param from when the desk opens
     * @param to when it closes, on the same day
     */
    public record Span(LocalTime from, LocalTime to) {

        /**
         * Hours.
         *
         * @throws IllegalArgumentException if they end before they begin, or at once
         */
        public Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("hours: end after their start");
            }
        }
    }
}
