package fr.procuration.domain.identity;

import java.time.LocalDate;
import java.util.Optional;

/** What can be wrong with a date of birth that is a real date. */
public enum BirthDateDefect {
    /** After the day on which it is declared. */
    IN_THE_FUTURE,
    /** More than 130 years before the day on which it is declared. */
    TOO_LONG_AGO;

    private static final int MAX_AGE_YEARS = 130;

    /**
     * Looks for the defect of a date of birth.
     *
     * @param birthDate the date declared
     * @param today the day of the declaration, in Paris
     * @return the defect, or nothing if somebody alive may be born on that day
     */
    public static Optional<BirthDateDefect> of(LocalDate birthDate, LocalDate today) {
        if (birthDate.isAfter(today)) {
            return Optional.of(IN_THE_FUTURE);
        }
        return birthDate.plusYears(MAX_AGE_YEARS).isBefore(today) ? Optional.of(TOO_LONG_AGO) : Optional.empty();
    }
}
