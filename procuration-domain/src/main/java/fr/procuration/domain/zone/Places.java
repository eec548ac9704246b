package fr.procuration.domain.zone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the fields of a layout stand.
 *
 * @param familyName the family name; the given names too where both share one field
 * @param givenNames the given names where they have a field of their own
 * @param number the number
 * @param birth the date of birth
 * @param sex the sex, without a digit
 * @param expiry the date of expiry
 * @param optional the optional data: in passports with a digit, in TD1 and TD2 perhaps with the rest of the number
 * @param composed what the composite digit is computed over
 * @param composite where that digit stands
 */
record Places(
        Span familyName,
        @Nullable Span givenNames,
        Span number,
        Span birth,
        Span sex,
        @Nullable Span expiry,
        @Nullable Span optional,
        List<Span> composed,
        int composite) {

    private static final Places TD1 = new Places(
            new Span(60, 90),
            null,
            new Span(5, 14),
            new Span(30, 36),
            new Span(37, 38),
            new Span(38, 44),
            new Span(15, 30),
            List.of(new Span(5, 30), new Span(30, 37), new Span(38, 45), new Span(48, 59)),
            59);
    private static final Places TD2 =
            twoLines(36, new Span(64, 71), List.of(new Span(36, 46), new Span(49, 56), new Span(57, 71)), 71);
    private static final Places TD3 =
            twoLines(44, new Span(72, 86), List.of(new Span(44, 54), new Span(57, 64), new Span(65, 87)), 87);
    private static final Places MRV_A = twoLines(44, null, List.of(), 0);
    private static final Places MRV_B = twoLines(36, null, List.of(), 0);

    /** As described in the article of the French Wikipedia on the card, and by its specimens. */
    private static final Places FRENCH_CARD = new Places(
            new Span(5, 30),
            new Span(49, 63),
            new Span(36, 48),
            new Span(63, 69),
            new Span(70, 71),
            null,
            null,
            List.of(new Span(0, 71)),
            71);

    static Places of(Layout layout) {
        return switch (layout) {
            case TD1 -> TD1;
            case TD2 -> TD2;
            case TD3 -> TD3;
            case FRENCH_CARD -> FRENCH_CARD;
            case MRV_A -> MRV_A;
            case MRV_B -> MRV_B;
        };
    }

    /** All layouts of Doc 9303 with two lines begin alike. */
    private static Places twoLines(int width, @Nullable Span optional, List<Span> composed, int composite) {
        return new Places(
                new Span(5, width),
                null,
                new Span(width, width + 9),
                new Span(width + 13, width + 19),
                new Span(width + 20, width + 21),
                new Span(width + 21, width + 27),
                optional,
                composed,
                composite);
    }
}
