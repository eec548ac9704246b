package fr.procuration.domain.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth as papers and accounts know it: a year and, perhaps, a month and, perhaps, a day of it. Nothing of it
 * shows in {@link #toString()}.
 *
 * @param year from 1 to 9999
 * @param month from 1 to 12, or 0 if nobody knows it
 * @param day from 1 to 31, or 0 if nobody knows it
 */
public record BirthDate(int year, int month, int day) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{4})(?:-([0-9]{2})-([0-9]{2}))?");

    /**
     * A date of birth.
     *
     * @throws DateTimeException if there is no such day, or a day of no month; the message never repeats it
     */
    public BirthDate {
        if (!exists(year, month, day)) {
            throw new DateTimeException("birthDate: no such day");
        }
    }

    /**
     * The date of birth of somebody of whom all is known.
     *
     * @param day the day of birth
     * @return the date
     * @throws DateTimeException if its year has not four digits
     */
    public static BirthDate of(LocalDate day) {
        return new BirthDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /**
     * Reads {@code 1992-11-14}, or {@code 1992-11-00}, {@code 1992-00-00} and OpenID's {@code 1992} where less is known.
     *
     * @param text the date as it was received
     * @return the date
     * @throws DateTimeException if it is another text, or no such day; the message never repeats it
     */
    public static BirthDate parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("birthDate: neither a year alone nor year-month-day");
        }
        return new BirthDate(Integer.parseInt(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
    }

    /**
     * Whether a text has the form of a date of birth, be there such a day or not.
     *
     * @param text what was typed or received
     * @return true for four digits, alone or followed by two more numbers of two
     */
    public static boolean isWritten(String text) {
        return TEXT.matcher(text).matches();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static boolean exists(int year, int month, int day) {
        if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0) {
            return false;
        }
        return day == 0 || (month != 0 && YearMonth.of(year, month).isValidDay(day));
    }

    /** {@return whether year, month and day are known} */
    public boolean isWhole() {
        return day != 0;
    }

    /** {@return the day of birth, or nothing if it is not known} */
    public Optional<LocalDate> whole() {
        return isWhole() ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** {@return the first day it can be} */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** {@return the last day it can be} */
    public LocalDate latest() {
        YearMonth last = YearMonth.of(year, month == 0 ? 12 : month);
        return isWhole() ? last.atDay(day) : last.atEndOfMonth();
    }

    /** {@return as in 1992-11-14, with 00 for what is not known} */
    public String text() {
        return digits(year, 4) + "-" + digits(month, 2) + "-" + digits(day, 2);
    }

    private static String digits(int number, int length) {
        String digits = Integer.toString(number);
        return "0".repeat(length - digits.length()) + digits;
    }

    /**
     * Whether two dates of birth can be the same: equal as far as both know. Papers write 1 January, too, for a day that
     * nobody knows.
     *
     * @param other the date to compare with
     * @return true if one person can have both; reflexive and symmetric
     */
    public boolean mayBe(BirthDate other) {
        if (year != other.year) {
            return false;
        }
        boolean open = isVague() || other.isVague();
        return open || maySay(month, other.month) && maySay(day, other.day);
    }

    private static boolean maySay(int one, int other) {
        return one == other || one == 0 || other == 0;
    }

    private boolean isVague() {
        return month == 1 && day == 1;
    }

    @Override
    public String toString() {
        return "BirthDate[masked]";
    }
}
