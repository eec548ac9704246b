package fr.procuration.domain.zone;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A date as a zone has it: the century is not told, and what is unknown is left out. Nothing of it shows in
 * {@link #toString()}.
 *
 * @param yearOfCentury the last two digits of the year, if it is known
 * @param month the month from 1 to 12, if it is known
 * @param day the day of the month, if it is known; never without the month
 */
public record ZoneDate(OptionalInt yearOfCentury, OptionalInt month, OptionalInt day) {

    private static final Pattern PARTS = Pattern.compile("(?:[0-9]{2}|<<){3}");
    private static final String UNKNOWN = "<<";
    private static final int LAST_OF_CENTURY = 99;

    /** 29 February is a day of the years that leave no rest when divided by four: of 2000, if not of 1900. */
    private static final int LEAP_CENTURY = 2000;

    /**
     * A date of some century.
     *
     * @throws IllegalArgumentException if no century has it
     */
    public ZoneDate {
        if (!canBe(yearOfCentury, month, day)) {
            throw new IllegalArgumentException("date: of no century");
        }
    }

    /** Reads {@code yyMMdd}. What is unknown is two fillers (Doc 9303 part 3, 4.8); some issuers put 00 for month and day. */
    static Optional<ZoneDate> read(String field) {
        if (!PARTS.matcher(field).matches()) {
            return Optional.empty();
        }
        OptionalInt year = number(field.substring(0, 2), 0);
        OptionalInt month = number(field.substring(2, 4), 1);
        OptionalInt day = number(field.substring(4), 1);
        return canBe(year, month, day) ? Optional.of(new ZoneDate(year, month, day)) : Optional.empty();
    }

    private static OptionalInt number(String part, int least) {
        return part.equals(UNKNOWN) || Integer.parseInt(part) < least
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(part));
    }

    private static boolean canBe(OptionalInt year, OptionalInt month, OptionalInt day) {
        if (isOutside(year, 0, LAST_OF_CENTURY) || isOutside(month, 1, 12)) {
            return false;
        }
        if (month.isEmpty()) {
            return day.isEmpty();
        }
        int last = YearMonth.of(LEAP_CENTURY + year.orElse(0), month.getAsInt()).lengthOfMonth();
        return !isOutside(day, 1, last);
    }

    private static boolean isOutside(OptionalInt part, int first, int last) {
        return part.isPresent() && (part.getAsInt() < first || part.getAsInt() > last);
    }

    /** The day, if it is whole and of the time of documents with zones. */
    Optional<LocalDate> asDayOfDocument() {
        return yearOfCentury.isPresent() && day.isPresent()
                ? Optional.of(
                        LocalDate.of(DocumentCentury.year(yearOfCentury.getAsInt()), month.getAsInt(), day.getAsInt()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "ZoneDate[masked]";
    }
}
