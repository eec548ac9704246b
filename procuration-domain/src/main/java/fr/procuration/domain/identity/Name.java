package fr.procuration.domain.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name of a person, as it is written: trimmed, inner spaces collapsed to one, Unicode form NFC. What a name may hold
 * is said by {@link NameDefect}. It never shows itself: {@link #toString()} is masked.
 *
 * @param value the name, 1 to 100 characters
 */
public record Name(String value) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGES = Pattern.compile("\\A | \\z");

    /** Of letters in capitals. Elsewhere marks are vowels, or make another letter: रमा is not राम, Й is not И. */
    private static final Pattern ACCENTS =
            Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}])[\\p{M}&&\\p{IsInherited}]+|(?<=\\u0415)\\u0308");

    private static final Pattern APOSTROPHES =
            Pattern.compile("['\\u2018\\u2019\\u201B\\u02BB\\u02BC\\u02B9\\u2032\\uFF07`\\u00B4]");
    private static final Pattern WORD_BREAKS = Pattern.compile("[\\p{Pd}.\\s]+");

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
        return composed(collapsed(text));
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
     * Whether two names are the same for the desk: letters in capitals and without accents (É = E, Ç = C, Ώ = Ω, Ё = Е),
     * Œ = OE, Æ = AE, ß = SS, without apostrophes; hyphens, full stops and spaces alike. Nothing is guessed: one letter of
     * difference is a difference, and so is one vowel sign of a script that writes vowels as marks.
     *
     * @param other the name to compare with
     * @return true if both compare equal; reflexive and symmetric
     */
    public boolean sameAs(Name other) {
        return value.equals(other.value) || comparable().equals(other.comparable());
    }

    /**
     * The form under which names are compared.
     *
     * @return the name in capitals, without accents or apostrophes, its words separated by one space
     */
    public String comparable() {
        if (isPlain(value)) {
            return value.toUpperCase(Locale.ROOT);
        }
        String capitals = decomposed(value.toUpperCase(Locale.ROOT));
        // Accents first: Ǽ is an Æ with an accent.
        String letters = ACCENTS.matcher(capitals)
                .replaceAll("")
                .replace("Œ", "OE")
                .replace("Æ", "AE")
                .replace("ẞ", "SS");
        String words = APOSTROPHES.matcher(letters).replaceAll("");
        return WORD_BREAKS.matcher(words).replaceAll(" ").strip();
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
