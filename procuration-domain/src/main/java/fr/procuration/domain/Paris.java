package fr.procuration.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar of the caisses: every day and date is a day in Paris, whatever the zone of the server. */
public final class Paris {

    /** Europe/Paris, with its summer time. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Paris() {}

    /**
     * The day on which an instant falls.
     *
     * @param instant any instant
     * @return its day in Paris
     */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /**
     * The end of a day.
     *
     * @param day a day in Paris
     * @return 24:00 of that day, the first instant that no longer belongs to it
     */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
