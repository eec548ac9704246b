package fr.procuration.domain.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneDateTest {

    @ParameterizedTest
    @CsvSource({
        "920714, 92, 7, 14",
        "000229, 0, 2, 29",
        "9207<<, 92, 7, ",
        "920700, 92, 7, ",
        "92<<<<, 92, , ",
        "920000, 92, , ",
        "<<0714, , 7, 14",
        "<<0229, , 2, 29",
        "<<<<<<, , , ",
    })
    void what_is_unknown_is_left_out(String field, Integer year, Integer month, Integer day) {
        assertThat(ZoneDate.read(field)).contains(new ZoneDate(optional(year), optional(month), optional(day)));
    }

    private static OptionalInt optional(Integer number) {
        return Stream.ofNullable(number).mapToInt(Integer::intValue).findFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"921301", "920732", "920431", "930229", "92<<14", "920014", "9<0714", "92071", "٩٢٠٧١٤"})
    void what_no_century_has_is_no_date(String field) {
        assertThat(ZoneDate.read(field)).isEmpty();
    }

    @Property
    void a_day_is_one_if_1900_or_2000_has_it(
            @ForAll @IntRange(max = 99) int year,
            @ForAll @IntRange(max = 14) int month,
            @ForAll @IntRange(max = 33) int day) {
        boolean whole = month > 0 && day > 0;
        boolean right =
                whole ? exists(1900 + year, month, day) || exists(2000 + year, month, day) : day == 0 && month <= 12;

        assertThat(ZoneDate.read("%02d%02d%02d".formatted(year, month, day)).isPresent())
                .isEqualTo(right);
    }

    private static boolean exists(int year, int month, int day) {
        try {
            return java.time.LocalDate.of(year, month, day).getDayOfMonth() == day;
        } catch (java.time.DateTimeException none) {
            return false;
        }
    }

    @Test
    void no_other_can_be_made() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ZoneDate(OptionalInt.of(91), OptionalInt.of(2), OptionalInt.of(29)))
                .withMessage("date: of no century");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ZoneDate(OptionalInt.of(100), OptionalInt.empty(), OptionalInt.empty()))
                .withMessage("date: of no century");
    }
}
