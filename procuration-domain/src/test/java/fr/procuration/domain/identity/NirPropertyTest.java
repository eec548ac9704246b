package fr.procuration.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NirPropertyTest {

    private static final String SEPARATORS = " .-\u00A0\u202F\u2009\u2011\u2013\t";
    private static final String DIGITS_AND_CORSICA = "0123456789AB";
    private static final List<String> CHARACTERS =
            DIGITS_AND_CORSICA.chars().mapToObj(Character::toString).toList();

    @Property
    void separators_go_whatever_they_are(@ForAll("separated") String text) {
        assertThat(NirDefect.compact(text))
                .isEqualTo(text.replaceAll("[\\s\\p{Z}\\p{Pd}.]+", "")
                        .replace('a', 'A')
                        .replace('b', 'B'));
    }

    @Provide
    Arbitrary<String> separated() {
        return Arbitraries.strings()
                .withChars("09aAbBcC .-\u2011\t\u00A0\u0661\u3000")
                .ofMaxLength(8);
    }

    @Property
    void what_is_printed_is_read_again(
            @ForAll("nirs") Nir nir, @ForAll("separators") List<String> separators, @ForAll boolean lowerCase) {
        assertThat(Nir.parse(disguised(nir.formatted(), separators, lowerCase))).isEqualTo(nir);
        assertThat(Nir.parse(disguised(nir.value(), separators, lowerCase))).isEqualTo(nir);
    }

    @Property
    void the_key_completes_the_number_to_a_multiple_of_97(@ForAll("nirs") Nir nir) {
        assertThat((asOfficiallyCounted(nir) + nir.key()) % 97).isZero();
        assertThat(nir.key()).isBetween(1, 97);
    }

    @Property
    void one_wrong_character_is_always_seen(@ForAll("nirs") Nir nir) {
        String right = nir.formatted().replace(" ", "");
        for (int position = 0; position < right.length(); position++) {
            for (String other : CHARACTERS) {
                String wrong = right.substring(0, position) + other + right.substring(position + 1);
                if (!wrong.equals(right)) {
                    assertThat(NirDefect.of(wrong)).as("at %s", position).isPresent();
                }
            }
        }
    }

    @Property
    void any_text_is_a_nir_or_has_one_defect(@ForAll("texts") String text) {
        Optional<NirDefect> defect = NirDefect.of(text);
        if (defect.isEmpty()) {
            assertThatCode(() -> Nir.parse(text)).doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(InvalidNirException.class)
                    .isThrownBy(() -> Nir.parse(text))
                    .withMessage("nir: " + defect.get());
        }
    }

    @Provide
    Arbitrary<Nir> nirs() {
        return Nirs.any();
    }

    @Provide
    Arbitrary<List<String>> separators() {
        return Arbitraries.strings().withChars(SEPARATORS).ofMaxLength(2).list().ofSize(25);
    }

    /** From noise to what nearly is a NIR. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all(),
                Arbitraries.strings()
                        .withChars(DIGITS_AND_CORSICA + "abC" + SEPARATORS)
                        .ofMinLength(12)
                        .ofMaxLength(18),
                Nirs.any().map(nir -> nir.value() + "07"),
                Nirs.any().map(nir -> nir.formatted().replace('0', '\u0660')));
    }

    private static String disguised(String number, List<String> separators, boolean lowerCase) {
        StringBuilder disguised = new StringBuilder();
        for (int position = 0; position < number.length(); position++) {
            disguised.append(separators.get(position)).append(number.charAt(position));
        }
        return lowerCase ? disguised.toString().toLowerCase(Locale.ROOT) : disguised.toString();
    }

    /** The other way to say it: A and B count as 0, then one or two millions are taken off. */
    private static long asOfficiallyCounted(Nir nir) {
        long number = Long.parseLong(nir.value().replace('A', '0').replace('B', '0'));
        return number - (nir.value().contains("A") ? 1_000_000 : nir.value().contains("B") ? 2_000_000 : 0);
    }
}
