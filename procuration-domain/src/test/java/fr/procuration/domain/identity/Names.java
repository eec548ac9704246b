package fr.procuration.domain.identity;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Names for the properties: each a run of pieces, of which it is known how they compare. */
final class Names {

    /** A letter or a sign, and what it counts as for the desk: a letter or two, a break between words, or nothing. */
    record Piece(String written, String counts) {

        @Override
        public String toString() {
            return written;
        }
    }

    private static final List<Piece> LETTERS = List.of(
            new Piece("a", "A"),
            new Piece("E", "E"),
            new Piece("n", "N"),
            new Piece("S", "S"),
            new Piece("o", "O"),
            new Piece("é", "E"),
            new Piece("E\u0300", "E"),
            new Piece("Ç", "C"),
            new Piece("ï", "I"),
            new Piece("ễ", "E"),
            new Piece("œ", "OE"),
            new Piece("Œ", "OE"),
            new Piece("Æ", "AE"),
            new Piece("ǽ", "AE"),
            new Piece("ß", "SS"),
            new Piece("ẞ", "SS"),
            new Piece("ø", "Ø"),
            new Piece("ж", "Ж"),
            new Piece("λ", "Λ"),
            new Piece("ﬁ", "FI"),
            new Piece("م", "م"),
            new Piece("林", "林"));

    private static final List<Piece> SIGNS = List.of(
            new Piece("'", ""),
            new Piece("’", ""),
            new Piece("‘", ""),
            new Piece("ʼ", ""),
            new Piece("-", " "),
            new Piece("‑", " "),
            new Piece(".", " "),
            new Piece(" ", " "),
            new Piece("\u00A0", " "));

    private Names() {}

    static Arbitrary<Piece> letter() {
        return Arbitraries.of(LETTERS);
    }

    /** Any name of up to 45 pieces, at least one of them a letter. */
    static Arbitrary<List<Piece>> pieces() {
        Arbitrary<List<Piece>> rest = Arbitraries.frequencyOf(Tuple.of(3, letter()), Tuple.of(1, Arbitraries.of(SIGNS)))
                .list()
                .ofMaxSize(22);
        return Combinators.combine(rest, letter(), rest)
                .as((before, letter, after) -> Stream.of(before, List.of(letter), after)
                        .flatMap(List::stream)
                        .toList());
    }

    static Name written(List<Piece> pieces) {
        return new Name(pieces.stream().map(Piece::written).collect(Collectors.joining()));
    }

    static String counted(List<Piece> pieces) {
        return pieces.stream()
                .map(Piece::counts)
                .collect(Collectors.joining())
                .replaceAll(" +", " ")
                .trim();
    }
}
