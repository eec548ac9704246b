package fr.procuration.domain.zone;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitTest {

    private static final String SIGNS = "<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** The worked examples of Doc 9303 part 3, and fields of its specimens. */
    @ParameterizedTest
    @CsvSource({"520727, 3", "AB2134<<<, 5", "L898902C3, 6", "740812, 2", "120415, 9", "ZE184226B<<<<<, 1", "<<<<<<, 0"
    })
    void is_that_of_the_examples(String field, char digit) {
        assertThat(CheckDigit.of(field)).isEqualTo(digit);
    }

    @ParameterizedTest
    @CsvSource({"<<<<<<, <, true", "<<<<<<, 0, true", "<<<<<<, 1, false", "AB2134<<<, <, false", "AB2134<<<, 5, true"})
    void only_an_empty_field_has_a_filler_for_its_digit(String field, char digit, boolean right) {
        assertThat(CheckDigit.holds(field, digit)).isEqualTo(right);
    }

    @Property
    void is_that_of_the_table(@ForAll("fields") String field) {
        assertThat(CheckDigit.of(field)).isEqualTo(WrittenZone.digit(field));
    }

    /** What 7-3-1 cannot see: 0, A, K, U and the filler are one to it, and so are 1, B, L, V, and so on. */
    @Property
    void sees_one_wrong_character_unless_its_value_differs_by_ten(
            @ForAll("fields") String field, @ForAll @IntRange(max = 13) int place, @ForAll("signs") char other) {
        String wrong = field.substring(0, place) + other + field.substring(place + 1);

        boolean alike = value(field.charAt(place)) % 10 == value(other) % 10;

        assertThat(CheckDigit.of(wrong) == CheckDigit.of(field)).isEqualTo(alike);
    }

    /** All weights differ by an even number, so that it cannot see neighbours that differ by five. */
    @Property
    void sees_two_neighbours_that_changed_places_unless_their_values_differ_by_five(
            @ForAll("fields") String field, @ForAll @IntRange(max = 12) int place) {
        char one = field.charAt(place);
        char other = field.charAt(place + 1);
        String wrong = field.substring(0, place) + other + one + field.substring(place + 2);

        assertThat(CheckDigit.of(wrong) == CheckDigit.of(field)).isEqualTo((value(one) - value(other)) % 5 == 0);
    }

    private static int value(char sign) {
        return Math.max(0, SIGNS.indexOf(sign) - 1);
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.strings().withChars(SIGNS).ofLength(14);
    }

    @Provide
    Arbitrary<Character> signs() {
        return Arbitraries.chars().with(SIGNS);
    }
}
