package fr.procuration.web.calendar;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Folds lines at 75 octets of UTF-8 (RFC 5545, 3.1), which the libraries count as characters, and cuts no character in two. A line goes on
 * after the end of a line and a blank.
 */
final class FoldedLines {

    private static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";

    private FoldedLines() {}

    /** The text of lines that all end with CRLF. */
    static String of(String unfolded) {
        return unfolded.lines().map(line -> fold(line) + END).collect(Collectors.joining());
    }

    private static String fold(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int character : line.codePoints().toArray()) {
            String letter = Character.toString(character);
            int more = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.append(letter);
            octets += more;
        }
        return folded.toString();
    }
}
