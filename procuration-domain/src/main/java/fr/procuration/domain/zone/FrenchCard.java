package fr.procuration.domain.zone;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long the French card before 2021 is valid: ten years or, if it was issued since 2 January 2004 to somebody who was
 * then adult, fifteen (decree 2013-1188 of 18 December 2013). Its zone has only the month of issue.
 */
final class FrenchCard {

    private static final Span ISSUED = new Span(36, 40);
    private static final String FIRST_DAY = "01";

    private static final LocalDate FIFTEEN_YEARS_FROM = LocalDate.of(2004, 1, 2);
    private static final int YEARS = 10;
    private static final int MORE_YEARS = 15;
    private static final int MAJORITY = 18;

    private FrenchCard() {}

    /** The month with which the number of the card begins. */
    static Optional<YearMonth> issued(String zone) {
        return ZoneDate.read(ISSUED.in(zone) + FIRST_DAY)
                .flatMap(ZoneDate::asDayOfDocument)
                .map(YearMonth::from);
    }

    /** From the end of a card issued on the first of the month to the end of one issued on the last. */
    static Expiry expiry(YearMonth issued, LocalDate birth) {
        return new Expiry(lastDay(issued.atDay(1), birth), lastDay(issued.atEndOfMonth(), birth));
    }

    /** A card is valid until the eve of its anniversary, which for 29 February is 1 March. */
    private static LocalDate lastDay(LocalDate issued, LocalDate birth) {
        boolean adult = ChronoUnit.YEARS.between(birth, issued) >= MAJORITY;
        boolean longer = adult && !issued.isBefore(FIFTEEN_YEARS_FROM);
        LocalDate anniversary = issued.plusYears(longer ? MORE_YEARS : YEARS);
        return anniversary.getDayOfMonth() < issued.getDayOfMonth() ? anniversary : anniversary.minusDays(1);
    }
}
