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

    private static final Pattern ALLOWED = Pattern.compile("(\\p{L}\\p{M}*+|[ '\\u2018\\u2019.\\u2010\\u2011-])*+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /**
     * Looks for the first defect of a name as it was typed.
     *
     * @param text what was typed
     * @return the first defect in the order of this enumeration, or nothing if it is a name
     */
    public static Optional<NameDefect> of(String text) {
        String name = Name.normalized(text);
        if (name.isEmpty()) {
            return Optional.of(MISSING);
        }
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
