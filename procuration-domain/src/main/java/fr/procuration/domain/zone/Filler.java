package fr.procuration.domain.zone;

import java.util.List;
import java.util.stream.Stream;

/** The sign that fills fields and separates words. */
final class Filler {

    static final char SIGN = '<';

    private static final String ONE = "<";

    private Filler() {}

    static String off(String field) {
        return field.replace(ONE, "");
    }

    static String padded(String line, int width) {
        return line + ONE.repeat(Math.max(0, width - line.length()));
    }

    static String upToFirst(String field) {
        int first = field.indexOf(SIGN);
        return first < 0 ? field : field.substring(0, first);
    }

    static List<String> words(String field) {
        return Stream.of(field.split(ONE, -1)).filter(word -> !word.isEmpty()).toList();
    }

    static boolean isFull(String field) {
        return field.charAt(field.length() - 1) != SIGN;
    }
}
