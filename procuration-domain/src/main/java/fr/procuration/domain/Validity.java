package fr.procuration.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The time during which a procuration can be used, unless it is revoked before.
 *
 * @param from the instant of the grant; it counts from then on, at once
 * @param until the first instant at which it no longer counts
 */
public record Validity(Instant from, Instant until) {

    /**
     * A period of time.
     *
     * @throws IllegalArgumentException if it does not end after its beginning
     */
    public Validity {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("validity: ends before it begins");
        }
    }

    /**
     * One month from an instant: to 24:00 in Paris of the day with the same number one month later or, where that month
     * has no such day, of its last day (Code de procédure civile, article 641). Week-ends and holidays extend nothing.
     *
     * @param granted the instant of the grant
     * @return the validity of a procuration given at that instant
     */
    public static Validity oneMonthFrom(Instant granted) {
        return new Validity(granted, Paris.endOf(Paris.dayOf(granted).plusMonths(1)));
    }

    /**
     * The first day ("du").
     *
     * @return the day of the grant, in Paris
     */
    public LocalDate firstDay() {
        return Paris.dayOf(from);
    }

    /**
     * The last day ("au"), which still belongs to the validity.
     *
     * @return the last day, in Paris
     */
    public LocalDate lastDay() {
        return Paris.dayOf(until.minusNanos(1));
    }

    /**
     * Whether the time is over.
     *
     * @param instant the instant asked about
     * @return true from {@link #until()} on
     */
    public boolean isOverAt(Instant instant) {
        return !instant.isBefore(until);
    }
}
