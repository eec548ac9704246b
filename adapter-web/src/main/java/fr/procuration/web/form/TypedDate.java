package fr.procuration.web.form;

import fr.procuration.domain.identity.BirthDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as people type it, as in 16/04/1991, 16.4.1991 or 16041991; what they do not know is 00, or left out in front. */
public final class TypedDate {

    private static final Pattern PARTS = Pattern.compile("(\\d{1,2})[\\s/.-]+(\\d{1,2})[\\s/.-]+(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[\\s/.-]+(\\d{4})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");

    private TypedDate() {}

    /** As in 1991-04-16; what is no day, month and year stays as it was typed. */
    public static String iso(String typed) {
        String text = typed.replace('\u00A0', ' ').strip();
        Matcher date = PARTS.matcher(text);
        if (!date.matches()) {
            date = DIGITS.matcher(text);
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return month.group(2) + "-" + twoDigits(month.group(1)) + "-00";
        }
        return date.matches() ? date.group(3) + "-" + twoDigits(date.group(2)) + "-" + twoDigits(date.group(1)) : typed;
    }

    /** As {@link #iso} reads it: 16/04/1991, or 00/11/1992 and 00/00/1992 where less is known. */
    public static String typed(BirthDate date) {
        String[] parts = date.text().split("-");
        return parts[2] + "/" + parts[1] + "/" + parts[0];
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
