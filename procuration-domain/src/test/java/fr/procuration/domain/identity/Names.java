package fr.procuration.domain.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Names for the properties: each a run of pieces, of which all readings are known. */
final class Names {

    /** A letter or a sign, and what it may be read as: letters, a break between words, or nothing. */
    record Piece(String written, List<String> readings) {

        @Override
        public String toString() {
            return written;
        }
    }

    private static final List<Piece> LATIN = Stream.of(
                    "a A",
                    "E E",
                    "n N",
                    "S S",
                    "o O",
                    "u U",
                    "x X",
                    "é E",
                    "E\u0300 E",
                    "Ç C",
                    "ï I",
                    "ễ E",
                    "ÿ Y",
                    "œ OE",
                    "Œ OE",
                    "Æ AE",
                    "ǽ AE",
                    "ß SS",
                    "ẞ SS",
                    "ø OE O",
                    "Ǿ OE O",
                    "ä AE A",
                    "A\u0308 AE A",
                    "ǟ AE A",
                    "ấ A",
                    "å AA A",
                    "\u212B AA A",
                    "ö OE O",
                    "ü UE UXX U",
                    "Ǘ UE UXX U",
                    "u\u0323\u0308 UE UXX U",
                    "ñ N NXX",
                    "N\u0303 N NXX",
                    "ł L",
                    "Ŀ L",
                    "đ D DJ",
                    "ð D",
                    "þ TH",
                    "ĳ IJ",
                    "ħ H",
                    "ŋ N",
                    "ŧ T",
                    "ı I",
                    "İ I",
                    "ŉ N",
                    "ſ S",
                    "ə A E",
                    "ș S",
                    "ş S",
                    "ő O",
                    "ơ O",
                    "ﬁ FI",
                    "ǆ DZ")
            .map(Names::piece)
            .toList();

    private static final List<List<Piece>> SCRIPTS = Stream.of(
                    List.of("ж Ж", "й Й", "ё Е", "е Е", "и И"),
                    List.of("λ Λ", "ά Α", "ς Σ", "σ Σ", "ΐ Ι", "ᾳ ΑΙ"),
                    List.of("م م", "ع ع"),
                    List.of("林 林", "小 小"))
            .map(script -> script.stream().map(Names::piece).toList())
            .toList();

    private static final List<Piece> SIGNS = List.of(
            new Piece("'", List.of("", " ")),
            new Piece("’", List.of("", " ")),
            new Piece("ʼ", List.of("", " ")),
            new Piece(".", List.of("", " ")),
            new Piece("-", List.of(" ")),
            new Piece("--", List.of(" ")),
            new Piece("‑", List.of(" ")),
            new Piece(" ", List.of(" ")),
            new Piece("\u00A0", List.of(" ")));

    private Names() {}

    private static Piece piece(String text) {
        List<String> parts = Arrays.asList(text.split(" ", -1));
        return new Piece(parts.get(0), parts.subList(1, parts.size()));
    }

    static Arbitrary<Piece> letter() {
        return Arbitraries.of(LATIN);
    }

    /** Any name of up to nine pieces in one script, at least one of them a letter. */
    static Arbitrary<List<Piece>> pieces() {
        return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(LATIN)), Tuple.of(1, Arbitraries.of(SCRIPTS)))
                .flatMap(Names::pieces);
    }

    private static Arbitrary<List<Piece>> pieces(List<Piece> script) {
        Arbitrary<Piece> letter = Arbitraries.of(script);
        Arbitrary<List<Piece>> rest = Arbitraries.frequencyOf(Tuple.of(3, letter), Tuple.of(1, Arbitraries.of(SIGNS)))
                .list()
                .ofMaxSize(4);
        return Combinators.combine(rest, letter, rest)
                .as((before, middle, after) -> Stream.of(before, List.of(middle), after)
                        .flatMap(List::stream)
                        .toList());
    }

    static Name written(List<Piece> pieces) {
        return new Name(pieces.stream().map(Piece::written).collect(Collectors.joining()));
    }

    /** One by one, which only short names allow. */
    static Set<String> readings(List<Piece> pieces) {
        Stream<String> readings = Stream.of("");
        for (Piece piece : pieces) {
            readings = readings.flatMap(before -> piece.readings().stream().map(before::concat));
        }
        return readings.map(reading -> reading.replaceAll(" +", " ").trim()).collect(Collectors.toSet());
    }
}
