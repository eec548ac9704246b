package fr.procuration.web.pages.appointment;

import java.util.Optional;

/**
 * What an appointment is to be about, and where.
 *
 * @param motif the code of a motif
 * @param site the name of a site
 */
public record Topic(String motif, String site) {

    private static final char BETWEEN = '.';

    /** As forms and addresses hold it: no code has a full stop. */
    public String value() {
        return motif + BETWEEN + site;
    }

    public static Optional<Topic> parse(String text) {
        int end = text.indexOf(BETWEEN);
        return end < 0 ? Optional.empty() : Optional.of(new Topic(text.substring(0, end), text.substring(end + 1)));
    }
}
