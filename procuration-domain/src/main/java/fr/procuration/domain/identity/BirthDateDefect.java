package fr.procuration.domain.identity;

import java.time.LocalDate;
import java.util.Optional;

/** What can be wrong with a date of birth that can be one. */
public enum BirthDateDefect {
    /** After the day on which it is declared, whichever day it is. */
    IN_THE_FUTURE,
    /** More than 130 years before the day on which it is declared, whichever day it is. */
    TOO_LONG_AGO;

    private static final int MAX_AGE_YEARS = 130;

    /**
     * Looks for the defect of a date of birth.
     *
     * @param birthDate the date declared
     * @param today the day of the declaration, in Paris
     * @return the defect, or nothing if somebody alive may be born on that day
     */
    public static Optional<BirthDateDefect> of(BirthDate birthDate, LocalDate today) {
        if (birthDate.earliest().isAfter(today)) {
            return Optional.of(IN_THE_FUTURE);
        }
        return birthDate.latest().plusYears(MAX_AGE_YEARS).isBefore(today)
                ? Optional.of(TOO_LONG_AGO)
                : Optional.empty();
    }
}
