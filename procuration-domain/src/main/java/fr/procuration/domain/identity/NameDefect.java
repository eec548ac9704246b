package fr.procuration.domain.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** What can be wrong with a name somebody typed, in the order in which it is checked. */
public enum NameDefect {
    /** Nothing but spaces. */
    MISSING,
    /** More than 100 characters, once spaces are collapsed. */
    TOO_LONG,
    /** Something else than letters (of any script, with their marks), spaces, apostrophes, hyphens of any kind and full stops. */
    CHARACTERS,
    /** A letter or a mark that shows nothing. */
    INVISIBLE,
    /** More marks on one letter than any language writes. */
    TOO_MANY_MARKS,
    /** Letters of two scripts in one word, which may look like another; those of Japanese and of Korean go together. */
    MIXED_SCRIPTS,
    /** No letter at all, or none but apostrophes. */
    NO_LETTER;

    /** The longest name accepted, in Unicode characters. */
    public static final int MAX_LENGTH = 100;

    /** No character of Unicode is composed of more. */
    private static final int MOST_COMPOSED = 4;

    private static final String HYPHENS = "\\p{Pd}\\u2212\\u2043";

    /** A mark that encloses its letter is none of a name; a middle dot is one of Catalan, between two l. */
    private static final Pattern ALLOWED = Pattern.compile("(\\p{L}[\\p{M}&&[^\\p{Me}]]*+|(?<=[lL])\\u00B7(?=[lL])"
            + "|[ .'\\u2018\\u2019\\u201B\\u2032\\uFF07`\\u00B4\\u055A\\u05F3" + HYPHENS + "])*+");

    private static final Pattern WORD_BREAK = Pattern.compile("[ ." + HYPHENS + "]+");

    /** The letters and marks of the property Default_Ignorable_Code_Point (Unicode 16, DerivedCoreProperties.txt). */
    private static final Pattern SHOWING_NOTHING =
            Pattern.compile("[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164"
                    + "\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}]");

    /** Greek writes three accents on one letter; Burmese and Tibetan up to six signs. */
    private static final Pattern TOO_MANY = Pattern.compile("[\\p{M}&&\\p{IsInherited}]{4}|\\p{M}{7}");

    private static final Pattern LETTER = Pattern.compile("[\\p{L}&&[^\\u02B9\\u02BB\\u02BC]]");

    /**
     * Looks for the first defect of a name as it was typed.
     *
     * @param text what was typed
     * @return the first defect in the order of this enumeration, or nothing if it is a name
     */
    public static Optional<NameDefect> of(String text) {
        String typed = Name.tidied(text);
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
        if (SHOWING_NOTHING.matcher(name).find()) {
            return Optional.of(INVISIBLE);
        }
        if (TOO_MANY.matcher(Name.decomposed(name)).find()) {
            return Optional.of(TOO_MANY_MARKS);
        }
        if (Scripts.mixed(name) && WORD_BREAK.splitAsStream(name).anyMatch(Scripts::mixed)) {
            return Optional.of(MIXED_SCRIPTS);
        }
        return LETTER.matcher(name).find() ? Optional.empty() : Optional.of(NO_LETTER);
    }
}
