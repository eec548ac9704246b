package fr.procuration.domain.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** What can be wrong with a NIR somebody typed, in the order in which it is checked. */
public enum NirDefect {
    /** Neither 13 characters nor 15 (with the key), separators left out. */
    LENGTH,
    /**
     * A provisional number, with or without a key: it identifies somebody, but it is not a NIR. Of the family NNP (numéro
     * national provisoire) or MIG, or with the shape of a NIR and the first digit of people whose registration is under way.
     */
    PROVISIONAL,
    /** A part that no NIR can have: sex, month, department or a letter out of place. */
    FORMAT,
    /** The key does not belong to the number: most often one digit is mistyped. */
    KEY;

    static final int LENGTH_WITHOUT_KEY = 13;
    private static final int LENGTH_WITH_KEY = 15;
    private static final int MODULUS = 97;

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}.]+");
    private static final Pattern NNP_OR_MIG = Pattern.compile("[5-8][12]\\d{11}(\\d{2})?");

    private static final String AFTER_SEX = "\\d{2}(0[1-9]|1[0-2]|[2-9]\\d)(\\d{2}|2[AB])\\d{3}\\d{3}(\\d{2})?";

    private static final Pattern UNDER_WAY = Pattern.compile("[3478]" + AFTER_SEX);

    /** Sex, year, month (20 to 99 where it is unknown), department (2A and 2B in Corsica), commune, order, key. */
    private static final Pattern NIR = Pattern.compile("[12]" + AFTER_SEX);

    /**
     * Looks for the first defect of a number as it was typed.
     *
     * @param text what was typed, separators and all
     * @return the first defect in the order of this enumeration, or nothing if the text is a NIR
     */
    public static Optional<NirDefect> of(String text) {
        String number = compact(text);
        if (number.length() != LENGTH_WITHOUT_KEY && number.length() != LENGTH_WITH_KEY) {
            return Optional.of(LENGTH);
        }
        // No number is both: most are a NIR, and need one look.
        if (!NIR.matcher(number).matches()) {
            boolean provisional = NNP_OR_MIG.matcher(number).matches()
                    || UNDER_WAY.matcher(number).matches();
            return Optional.of(provisional ? PROVISIONAL : FORMAT);
        }
        if (number.length() == LENGTH_WITH_KEY
                && Integer.parseInt(number.substring(LENGTH_WITHOUT_KEY)) != keyOf(number)) {
            return Optional.of(KEY);
        }
        return Optional.empty();
    }

    /** Without separators, ASCII letters in capitals; nothing else is changed, so that a strange digit stays strange. */
    static String compact(String text) {
        if (isCompact(text)) {
            return text;
        }
        String compact = SEPARATORS.matcher(text).replaceAll("");
        return compact.replace('a', 'A').replace('b', 'B');
    }

    /** The form in which most numbers come: nothing is to be searched in them. */
    private static boolean isCompact(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if ((each < '0' || each > '9') && each != 'A' && each != 'B') {
                return false;
            }
        }
        return true;
    }

    /** The key of the first 13 characters. */
    static int keyOf(String number) {
        String digits =
                number.substring(0, LENGTH_WITHOUT_KEY).replace("2A", "19").replace("2B", "18");
        return MODULUS - (int) (Long.parseLong(digits) % MODULUS);
    }
}
