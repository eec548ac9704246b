package fr.procuration.domain.appointment;

import java.util.regex.Pattern;

/**
 * What an appointment is about, as a site offers it.
 *
 * @param code capital letters, digits and low lines, from 1 to 40; it says nothing of a person
 * @param label what people read, from 1 to 100 characters
 */
public record Motif(String code, String label) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int LONGEST = 100;

    /**
     * A motif.
     *
     * @throws IllegalArgumentException if the code or the label has another form
     */
    public Motif {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code: 1 to 40 capital letters, digits and low lines");
        }
        if (label.isBlank() || label.length() > LONGEST) {
            throw new IllegalArgumentException("label: 1 to " + LONGEST + " characters");
        }
    }
}
