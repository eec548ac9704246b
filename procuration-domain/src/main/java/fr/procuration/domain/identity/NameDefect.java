package fr.procuration.domain.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** What can be wrong with a name somebody typed, in the order in which it is checked. */
public enum NameDefect {
    /** Nothing but spaces. */
    MISSING,
    /** More than 100 characters, once spaces are collapsed. */
    TOO_LONG,
    /** Something else than letters (of any script, with their marks), spaces, apostrophes, hyphens and full stops. */
    CHARACTERS,
    /** No letter at all. */
    NO_LETTER;

    /** The longest name accepted, in Unicode characters. */
    public static final int MAX_LENGTH = 100;

    /** No character of Unicode is composed of more. */
    private static final int MOST_COMPOSED = 4;

    private static final Pattern ALLOWED = Pattern.compile("(\\p{L}\\p{M}*+|[ '\\u2018\\u2019.\\u2010\\u2011-])*+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /**
     * Looks for the first defect of a name as it was typed.
     *
     * @param text what was typed
     * @return the first defect in the order of this enumeration, or nothing if it is a name
     */
    public static Optional<NameDefect> of(String text) {
        String typed = Name.collapsed(text);
        if (typed.isEmpty()) {
            return Optional.of(MISSING);
        }
        // Before composing, whose time grows with the square of the number of marks.
        if (typed.codePointCount(0, typed.length()) > MAX_LENGTH * MOST_COMPOSED) {
            return Optional.of(TOO_LONG);
        }
        String name = Name.composed(typed);
        // Before the pattern, which is thus never run on a long text.
        if (name.codePointCount(0, name.length()) > MAX_LENGTH) {
            return Optional.of(TOO_LONG);
        }
        if (!ALLOWED.matcher(name).matches()) {
            return Optional.of(CHARACTERS);
        }
        return LETTER.matcher(name).find() ? Optional.empty() : Optional.of(NO_LETTER);
    }
}
