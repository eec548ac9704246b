package fr.procuration.domain.identity;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Numbers for the tests: those of made-up people, and any that is valid. */
public final class Nirs {

    public static final Nir FRANCOISE = new Nir("2550814168025");
    public static final Nir JEAN = new Nir("1700675114052");

    private Nirs() {}

    /** Any NIR: births in Corsica and unknown months included. */
    public static Arbitrary<Nir> any() {
        return Combinators.combine(
                        Arbitraries.of("1", "2"),
                        digits(2),
                        Arbitraries.oneOf(numbers(1, 12), numbers(20, 99)),
                        Arbitraries.frequencyOf(Tuple.of(3, digits(2)), Tuple.of(1, Arbitraries.of("2A", "2B"))),
                        digits(6))
                .as((sex, year, month, department, rest) -> new Nir(sex + year + month + department + rest));
    }

    private static Arbitrary<String> digits(int count) {
        return Arbitraries.strings().numeric().ofLength(count);
    }

    private static Arbitrary<String> numbers(int from, int to) {
        return Arbitraries.integers().between(from, to).map(number -> number < 10 ? "0" + number : "" + number);
    }
}
