package fr.procuration.domain.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A name taken apart into its units; those between words stand between words only, one at a time. */
final class Units {

    private static final String APOSTROPHES =
            "'.\u2018\u2019\u201B\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u2032\uFF07`\u00B4" + "\u055A\u05F3\uA78B\uA78C";

    /** Minus sign and hyphen bullet, which Unicode does not call dashes. */
    private static final String OTHER_HYPHENS = "\u2212\u2043";

    /** Catalan: l·l is ll. */
    private static final int MIDDLE_DOT = 0xB7;

    private static final int FIRST_MARK = 0x300;

    /** After Latin, Greek, Cyrillic and Armenian. */
    private static final int HEBREW = 0x590;

    private static final int LATIN_ADDITIONAL = 0x1E00;
    private static final int GREEK_EXTENDED = 0x1F00;

    /** Letters read before; the others are read each time. */
    private static final List<@Nullable Unit> TABLE = table();

    private final List<Unit> row;
    private @Nullable Unit between;

    private Units(int size) {
        row = new ArrayList<>(size);
    }

    /**
     * Takes a name apart.
     *
     * @param name in the form NFC
     */
    static List<Unit> of(String name) {
        Units units = new Units(name.length());
        int next;
        for (int i = 0; i < name.length(); i = next) {
            next = endOfLetter(name, i);
            Unit unit = next == i + 1 ? known(name.charAt(i)) : null;
            if (unit == null) {
                units.addOneByOne(name.substring(i, next));
            } else {
                units.add(unit);
            }
        }
        return units.row;
    }

    /** With the marks that no character composes with it. */
    private static int endOfLetter(String name, int start) {
        int end = name.offsetByCodePoints(start, 1);
        while (end < name.length() && name.charAt(end) >= FIRST_MARK && isMark(name.codePointAt(end))) {
            end = name.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private static @Nullable Unit known(char character) {
        Unit unit = fromTable(character);
        return unit == null ? separator(character) : unit;
    }

    private void addOneByOne(String letters) {
        int[] characters = Letters.takenApart(letters).codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            Unit separator = separator(characters[i]);
            if (separator != null) {
                add(separator);
            } else if (characters[i] != MIDDLE_DOT) {
                int letter = i;
                StringBuilder marks = new StringBuilder();
                while (i + 1 < characters.length && isMark(characters[i + 1])) {
                    marks.appendCodePoint(characters[++i]);
                }
                add(Letters.read(Character.toString(characters[letter]), marks.toString()));
            }
        }
    }

    private void add(Unit unit) {
        if (!unit.isLetter()) {
            boolean counts = between == null || between.kind().compareTo(unit.kind()) < 0;
            between = counts ? unit : between;
            return;
        }
        if (between != null && !row.isEmpty()) {
            row.add(between);
        }
        between = null;
        row.add(unit);
    }

    private static @Nullable Unit separator(int character) {
        if (character == ' ') {
            return Unit.SPACE;
        }
        if (Character.getType(character) == Character.DASH_PUNCTUATION || OTHER_HYPHENS.indexOf(character) >= 0) {
            return Unit.HYPHEN;
        }
        return APOSTROPHES.indexOf(character) >= 0 ? Unit.APOSTROPHE : null;
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static @Nullable Unit fromTable(char character) {
        if (character < HEBREW) {
            return TABLE.get(character);
        }
        boolean additional = character >= LATIN_ADDITIONAL && character < GREEK_EXTENDED;
        return additional ? TABLE.get(character - LATIN_ADDITIONAL + HEBREW) : null;
    }

    private static List<@Nullable Unit> table() {
        List<@Nullable Unit> table = new ArrayList<>();
        for (char each = 0; each < GREEK_EXTENDED; each++) {
            if (each < HEBREW || each >= LATIN_ADDITIONAL) {
                table.add(Character.isLetter(each) && separator(each) == null ? alone(each) : null);
            }
        }
        return table;
    }

    /** As one unit, also what is taken apart into several letters. */
    private static Unit alone(char letter) {
        Units units = new Units(1);
        units.addOneByOne(Character.toString(letter));
        return units.row.size() == 1
                ? units.row.get(0)
                : Unit.letter(
                        units.row.stream().map(unit -> unit.readings().get(0)).collect(Collectors.joining()));
    }
}
