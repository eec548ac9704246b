package fr.procuration.web.desk;

import java.text.Normalizer;
import java.util.stream.Stream;

/**
 * What a scanner typed of a receipt. One that is set to another keyboard than the machine's, types the digits of the code as
 * the signs of their keys (AZERTY, of Windows, of the Mac, of Belgium), and the address before them as anything.
 */
final class ScannedReceipt {

    /** No number that an agent types is as long, and no receipt is shorter. */
    private static final int SHORTEST = 100;

    private static final String DIGITS = "0123456789";
    private static final String KEYS = "à&é\"'(-è_ç";
    private static final String OTHER_KEYS = "à&é\"'(§è!ç";

    private ScannedReceipt() {}

    /** Whether this was scanned where a number is typed. */
    static boolean isOne(String typed) {
        return typed.length() >= SHORTEST;
    }

    /** The digits of the code, or what was typed if there are none at its end. */
    static String text(String typed) {
        String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        int start = Stream.of(DIGITS, KEYS, OTHER_KEYS)
                .mapToInt(keys -> start(text, keys))
                .min()
                .orElseThrow();
        return text.length() - start < SHORTEST ? text : digits(text.substring(start));
    }

    /** Where what these keys typed begins, which lasts to the end. */
    private static int start(String text, String keys) {
        int start = text.length();
        while (start > 0 && keys.indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        return start;
    }

    private static String digits(String keys) {
        StringBuilder digits = new StringBuilder(keys.length());
        keys.chars().map(ScannedReceipt::digit).forEach(digits::append);
        return digits.toString();
    }

    private static int digit(int key) {
        return key >= '0' && key <= '9' ? key - '0' : Math.max(KEYS.indexOf(key), OTHER_KEYS.indexOf(key));
    }
}
