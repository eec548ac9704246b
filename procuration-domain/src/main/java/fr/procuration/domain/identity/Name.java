package fr.procuration.domain.identity;

import java.text.Normalizer;
import java.util.Collections;
import java.util.regex.Pattern;

/**
 * A name of a person, as it is written: trimmed, inner spaces collapsed to one, without invisible characters, Unicode
 * form NFC. What a name may hold
 * is said by {@link NameDefect}. It never shows itself: {@link #toString()} is masked.
 *
 * @param value the name, 1 to 100 characters
 */
public record Name(String value) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final char SOFT_HYPHEN = '\u00AD';

    /** Soft hyphens, zero-width characters (joiners among them), marks of direction. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]+");

    private static final Pattern EDGES = Pattern.compile("\\A | \\z");

    /**
     * A name as somebody typed it.
     *
     * @throws IllegalArgumentException if it has a {@link NameDefect}; the message never repeats the name
     */
    public Name {
        NameDefect.of(value).ifPresent(defect -> {
            throw new IllegalArgumentException("name: " + defect);
        });
        value = normalized(value);
    }

    static String normalized(String text) {
        return composed(tidied(text));
    }

    /** As somebody meant it: spaces collapsed, without what a keyboard or the clipboard adds that nobody sees. */
    static String tidied(String text) {
        boolean visible = text.chars().allMatch(each -> each < SOFT_HYPHEN);
        return collapsed(visible ? text : INVISIBLE.matcher(text).replaceAll(""));
    }

    static String collapsed(String text) {
        if (isCollapsed(text)) {
            return text;
        }
        String collapsed = SPACES.matcher(text).replaceAll(" ");
        // Not strip(), which would also take control characters away.
        return EDGES.matcher(collapsed).replaceAll("");
    }

    /** The form in which most names come: nothing is to be searched in them. */
    private static boolean isCollapsed(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean space = Character.isSpaceChar(each) || (each >= '\t' && each <= '\r');
            if (space && (each != ' ' || before == ' ')) {
                return false;
            }
            before = each;
        }
        return before != ' ';
    }

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    /**
     * Whether two names are the same, as documents transliterate them ({@link Spelling}): deaf to case, marks, hyphens,
     * apostrophes and full stops. Müller is MULLER, MUELLER and MUXXLLER, of which no two are the same; otherwise one letter
     * of difference is a difference, and so is one vowel sign of a script that writes vowels as marks.
     *
     * @param other the name to compare with
     * @return true if both may be read alike; reflexive and symmetric, not transitive
     */
    public boolean sameAs(Name other) {
        if (value.equals(other.value)) {
            return true;
        }
        if (isPlain(value) && isPlain(other.value)) {
            return value.equalsIgnoreCase(other.value);
        }
        return spelling().sameAs(other.spelling());
    }

    /**
     * All that may be read for this name.
     *
     * @return its spelling
     */
    public Spelling spelling() {
        return Spelling.of(this);
    }

    /**
     * Whether two names can be compared at all.
     *
     * @param other the name to compare with
     * @return true if some letters of both are of the same script
     */
    public boolean sharesScriptWith(Name other) {
        return !Collections.disjoint(Scripts.of(value), Scripts.of(other.value));
    }

    /** The form of most names: words in which only capitals are to be made. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            if ((each < 'A' || each > 'Z') && (each < 'a' || each > 'z') && each != ' ') {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "Name[masked]";
    }
}
