package fr.procuration.domain.identity;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a letter with its marks may be read: a Latin one as documents transliterate it (ICAO Doc 9303, part 3, section 6),
 * a Greek one without accents, Ё as Е. In other scripts marks are vowels or make another letter: रमा is not राम, Й is not
 * И.
 */
final class Letters {

    private static final String E_CYRILLIC = "\u0415";
    private static final String DIERESIS = "\u0308";

    /** D in Vietnam and in zones; in Serbia also DJ, in papers of Yugoslavia and those that people have abroad. */
    private static final String D_BARRED = "\u0110";

    private static final Map<String, Unit> MARKED = Map.of(
            "A" + DIERESIS,
            Unit.letter("AE", "A"),
            "A\u030A",
            Unit.letter("AA", "A"),
            "O" + DIERESIS,
            Unit.letter("OE", "O"),
            "U" + DIERESIS,
            Unit.letter("UE", "UXX", "U"),
            "N\u0303",
            Unit.letter("N", "NXX"));

    private static final Map<String, Unit> WHOLE = Map.ofEntries(
            Map.entry("Æ", Unit.letter("AE")),
            Map.entry("Œ", Unit.letter("OE")),
            Map.entry("Ø", Unit.letter("OE", "O")),
            Map.entry(D_BARRED, Unit.letter("D", "DJ")),
            Map.entry("Þ", Unit.letter("TH")),
            Map.entry("ẞ", Unit.letter("SS")),
            Map.entry("Ə", Unit.letter("A", "E")),
            Map.entry("ĸ", Unit.letter("K", "Q")));

    /** Bars and hooks, which are marks too but none that Unicode takes apart. */
    private static final Map<String, Unit> BARRED = Stream.of(
                    "ŁL", "ÐD", "ƉD", "ƊD", "ĦH", "ŊN", "ƝN", "ŦT", "ƬT", "ƮT", "ȾT", "ɃB", "ƁB", "ƂB", "ƇC", "ȻC",
                    "ƐE", "ƎE", "ɆE", "ƑF", "ƓG", "ǤG", "ƗI", "ɈJ", "ƘK", "ȽL", "ƆO", "ƟO", "ƤP", "ɌR", "ɄU", "ƲV",
                    "ƳY", "ɎY", "ƵZ", "ȤZ", "ȺA")
            .collect(
                    Collectors.toUnmodifiableMap(pair -> pair.substring(0, 1), pair -> Unit.letter(pair.substring(1))));

    private Letters() {}

    /**
     * In capitals, the marks after their letters, ligatures of Latin taken apart.
     *
     * @param name a name in the form NFC
     */
    static String takenApart(String name) {
        StringBuilder letters = new StringBuilder();
        name.codePoints().forEach(each -> letters.append(takenApart(each)));
        return Normalizer.normalize(letters, Normalizer.Form.NFD);
    }

    private static String takenApart(int codePoint) {
        if (codePoint == 'ŉ') {
            return "N";
        }
        String letter = Character.toString(codePoint);
        boolean latin = UnicodeScript.of(codePoint) == UnicodeScript.LATIN;
        return (latin ? Normalizer.normalize(letter, Normalizer.Form.NFKD) : letter).toUpperCase(Locale.ROOT);
    }

    /**
     * The unit of one letter.
     *
     * @param letter in capitals
     * @param marks those on it, in their order
     */
    static Unit read(String letter, String marks) {
        UnicodeScript script = UnicodeScript.of(letter.codePointAt(0));
        if (script == UnicodeScript.LATIN) {
            return latin(letter, marks);
        }
        if (script == UnicodeScript.GREEK) {
            return Unit.letter(letter + withoutAccents(marks));
        }
        return Unit.letter(letter + (letter.equals(E_CYRILLIC) ? marks.replace(DIERESIS, "") : marks));
    }

    private static Unit latin(String letter, String marks) {
        String strange = withoutAccents(marks);
        if (!strange.isEmpty()) {
            return Unit.letter(letter + strange);
        }
        for (int i = 0; i < marks.length(); i++) {
            Unit marked = MARKED.get(letter + marks.charAt(i));
            if (marked != null) {
                return marked;
            }
        }
        Unit whole = WHOLE.get(letter);
        if (whole != null) {
            return whole;
        }
        Unit barred = BARRED.get(letter);
        return barred == null ? Unit.letter(letter) : barred;
    }

    /** Marks of another script stay. */
    private static String withoutAccents(String marks) {
        StringBuilder others = new StringBuilder();
        marks.codePoints()
                .filter(mark -> UnicodeScript.of(mark) != UnicodeScript.INHERITED)
                .forEach(others::appendCodePoint);
        return others.toString();
    }
}
