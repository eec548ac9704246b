package fr.procuration.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

    @ParameterizedTest
    @CsvSource({
        "1992-11-14, 1992-11-14, 1992-11-14, 1992-11-14",
        "1992-11-00, 1992-11-00, 1992-11-01, 1992-11-30",
        "1992-02-00, 1992-02-00, 1992-02-01, 1992-02-29",
        "1992-00-00, 1992-00-00, 1992-01-01, 1992-12-31",
        "1992, 1992-00-00, 1992-01-01, 1992-12-31",
        "0092-02-29, 0092-02-29, 0092-02-29, 0092-02-29",
    })
    void is_read_as_far_as_it_is_known(String text, String written, LocalDate earliest, LocalDate latest) {
        BirthDate date = BirthDate.parse(text);

        assertThat(date.text()).isEqualTo(written);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.whole().isPresent()).isEqualTo(earliest.equals(latest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1992-00-14",
                "1992-02-30",
                "1991-02-29",
                "1992-13-00",
                "1992-11-31",
                "0000",
                "0000-01-01",
                "92",
                "92-11-14",
                "1992-11",
                "1992-1-1",
                "14/11/1992",
                "+1992-11-14",
                "1992-11-14 ",
                "१९९२",
                ""
            })
    void is_no_date_that_cannot_be(String text) {
        assertThatThrownBy(() -> BirthDate.parse(text))
                .isInstanceOf(DateTimeException.class)
                .hasMessageNotContaining("1992")
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({
        "1992-11-14, 1992-11-14, true",
        "1992-11-00, 1992-11-00, true",
        "1992-00-00, 1992, true",
        "1992-11-14, 1992-11-00, true",
        "1992-11-14, 1992-00-00, true",
        "1992-11-00, 1992-00-00, true",
        "1992-01-01, 1992-11-14, true",
        "1992-01-01, 1992-11-00, true",
        "1992-01-01, 1992-00-00, true",
        "1992-11-14, 1992-11-15, false",
        "1992-11-14, 1992-12-14, false",
        "1992-11-14, 1992-12-00, false",
        "1992-11-14, 1991-11-14, false",
        "1992-11-14, 1991-00-00, false",
        "1992-01-01, 1991-11-14, false",
        "1992-00-00, 1991-00-00, false",
    })
    void may_be_another_as_far_as_both_know(String one, String other, boolean maybe) {
        assertThat(BirthDate.parse(one).mayBe(BirthDate.parse(other))).isEqualTo(maybe);
        assertThat(BirthDate.parse(other).mayBe(BirthDate.parse(one))).isEqualTo(maybe);
    }

    @Property
    void comes_back_from_its_text(@ForAll("dates") BirthDate date) {
        assertThat(BirthDate.parse(date.text())).isEqualTo(date);
        assertThat(date.mayBe(date)).isTrue();
    }

    @Property
    void may_always_be_what_less_is_known_of(@ForAll("dates") BirthDate date) {
        assertThat(date.mayBe(new BirthDate(date.year(), date.month(), 0))).isTrue();
        assertThat(new BirthDate(date.year(), 0, 0).mayBe(date)).isTrue();
    }

    @Property
    void of_which_all_is_known_may_be_no_other(@ForAll("dates") BirthDate one, @ForAll("dates") BirthDate other) {
        Assume.that(one.isWhole() && other.isWhole());
        Assume.that(one.day() != 1 && other.day() != 1);

        assertThat(one.mayBe(other)).isEqualTo(one.equals(other));
    }

    @Test
    void never_shows_itself() {
        assertThat(BirthDate.parse("1992-11-14")).hasToString("BirthDate[masked]");
    }

    @Provide
    Arbitrary<BirthDate> dates() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9999),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 28))
                .as((year, month, day) -> new BirthDate(year, month, month == 0 ? 0 : day));
    }
}
