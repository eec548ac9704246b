package fr.procuration.web.desk;

import fr.procuration.domain.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as agents write and read it, as in 16/04/1991. */
final class DeskDates {

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRANCE);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/uuuu' à 'H'\u00a0h\u00a0'mm", Locale.FRANCE);
    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})[\\s/.-]+(\\d{1,2})[\\s/.-]+(\\d{4})");
    private static final Pattern RUN = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");

    private DeskDates() {}

    static String of(LocalDate day) {
        return DIGITS.format(day);
    }

    /** As in 16/12/2025 à 10 h 05, in Paris. */
    static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(Paris.ZONE));
    }

    /** As in 1991-04-16; what is no day, month and year stays as it was typed. */
    static String iso(String typed) {
        String text = typed.replace('\u00A0', ' ').strip();
        Matcher parts = TYPED.matcher(text);
        if (!parts.matches()) {
            parts = RUN.matcher(text);
        }
        return parts.matches()
                ? parts.group(3) + "-" + twoDigits(parts.group(2)) + "-" + twoDigits(parts.group(1))
                : typed;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
