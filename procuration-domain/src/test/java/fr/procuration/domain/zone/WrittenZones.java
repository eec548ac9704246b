package fr.procuration.domain.zone;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any zone that an issuer may write. */
final class WrittenZones {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String SIGNS = "0123456789" + LETTERS;

    private WrittenZones() {}

    static Arbitrary<WrittenZone> any() {
        return Arbitraries.of(Layout.values()).flatMap(WrittenZones::of);
    }

    static Arbitrary<WrittenZone> of(Layout layout) {
        return layout == Layout.FRENCH_CARD ? frenchCards() : ofDoc9303(layout);
    }

    private static Arbitrary<WrittenZone> ofDoc9303(Layout layout) {
        // A visa whose lines are both short would pass for the smaller one.
        WrittenZone blank = WrittenZone.CARD.as(layout).with(layout == Layout.MRV_A ? "A1B2C3D4E5F6G7H8" : "");
        int room = layout == Layout.TD1 ? 30 : layout.width() - 5;
        Arbitrary<String> names = Combinators.combine(words(3, "<"), words(4, "<"))
                .as((family, given) -> cut(given.isEmpty() ? family : family + "<<" + given, room));
        return Combinators.combine(codes(layout), Arbitraries.of("FRA", "D", "ROU", "MAR", "XXA"), numbers(layout))
                .as((code, issuer, number) -> blank.coded(code).issuedBy(issuer).numbered(number))
                .flatMap(zone -> Combinators.combine(names, births(), sexes(), days())
                        .as((name, birth, sex, expiry) ->
                                zone.named(name).bornOn(birth).sexed(sex).expiring(expiry)));
    }

    private static Arbitrary<WrittenZone> frenchCards() {
        Arbitrary<String> numbers = Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        digits(2),
                        Arbitraries.of("923", "2A1", "974"),
                        digits(5))
                .as((month, year, office, rest) -> "%s%02d%s%s".formatted(year, month, office, rest));
        return Combinators.combine(
                        numbers, words(4, "<"), words(4, "<<"), births(), Arbitraries.of("M", "F"), offices())
                .as((number, family, given, birth, sex, office) -> WrittenZone.OLD_CARD
                        .numbered(number)
                        .named(cut(family, 25))
                        .given(cut(given, 14))
                        .bornOn(birth)
                        .sexed(sex)
                        .with(office));
    }

    private static Arbitrary<String> offices() {
        return Arbitraries.of("", "923001", "2A1002", "92C001", "974123");
    }

    private static Arbitrary<String> codes(Layout layout) {
        return switch (layout) {
            case TD3 -> Arbitraries.of("P", "PD", "PO");
            case MRV_A, MRV_B -> Arbitraries.of("V", "VN");
            default -> Arbitraries.of("I", "IR", "AR", "C");
        };
    }

    private static Arbitrary<String> numbers(Layout layout) {
        int longest = switch (layout) {
            case TD1 -> 20;
            case TD2 -> 14;
            default -> 9;
        };
        return Arbitraries.strings().withChars(SIGNS).ofMinLength(1).ofMaxLength(longest);
    }

    private static Arbitrary<String> words(int most, String separator) {
        Arbitrary<String> word =
                Arbitraries.strings().withChars(LETTERS).ofMinLength(1).ofMaxLength(11);
        return word.list().ofMinSize(1).ofMaxSize(most).map(words -> String.join(separator, words));
    }

    private static Arbitrary<String> births() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, days()),
                Tuple.of(1, digits(2).map(year -> year + "<<<<")),
                Tuple.of(1, days().map(day -> day.substring(0, 4) + "<<")));
    }

    private static Arbitrary<String> days() {
        return Combinators.combine(
                        digits(2),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28))
                .as("%s%02d%02d"::formatted);
    }

    private static Arbitrary<String> sexes() {
        return Arbitraries.of("M", "F", "<");
    }

    private static Arbitrary<String> digits(int count) {
        return Arbitraries.strings().numeric().ofLength(count);
    }

    /** As issuers cut: what does not fit is left out, and no filler is left in the last place. */
    private static String cut(String names, int room) {
        String cut = names.length() > room ? names.substring(0, room) : names;
        return cut.length() == room ? cut.replaceAll("<+$", "X") : cut;
    }
}
