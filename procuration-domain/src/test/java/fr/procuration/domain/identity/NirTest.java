package fr.procuration.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NirTest {

    @ParameterizedTest
    @CsvSource({
        "2 55 08 14 168 025 38, 2550814168025",
        "2.84.05.2a.321.025.52, 284052A321025",
        "253072A07300443, 253072A073004",
        "2-84-20-2b-321-025, 284202B321025",
    })
    void keeps_the_13_characters_only(String text, String value) {
        assertThat(Nir.parse(text).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "2550814168025, 2 55 08 14 168 025 38",
        "1700675114052, 1 70 06 75 114 052 43",
        "1910475056123, 1 91 04 75 056 123 69",
        "284052A321025, 2 84 05 2A 321 025 52",
        "284202B321025, 2 84 20 2B 321 025 28",
        "284992B321025, 2 84 99 2B 321 025 31",
        "255082A168025, 2 55 08 2A 168 025 97",
    })
    void computes_the_key_to_show_the_number(String value, String shown) {
        assertThat(new Nir(value).formatted()).isEqualTo(shown);
    }

    @Test
    @DefaultLocale("ar-EG-u-nu-arab")
    void shows_the_same_digits_in_any_country() {
        assertThat(Nirs.FRANCOISE.formatted()).isEqualTo("2 55 08 14 168 025 38");
    }

    @Test
    void shows_a_key_below_10_with_two_digits() {
        assertThat(new Nir("2550814168056").formatted()).endsWith(" 07");
    }

    @ParameterizedTest
    @CsvSource({"2550814168025 39, KEY", "2550014168025, FORMAT", "7112312345678, PROVISIONAL", "2550814, LENGTH"})
    void refuses_what_is_no_nir_without_repeating_it(String text, NirDefect defect) {
        assertThatExceptionOfType(InvalidNirException.class)
                .isThrownBy(() -> Nir.parse(text))
                .withMessage("nir: " + defect)
                .withNoCause()
                .satisfies(refused -> assertThat(refused.defect()).isEqualTo(defect));
    }

    @ParameterizedTest
    @ValueSource(strings = {"255081416802538", "2 550814168025", "284052a321025", "2 5508141680 ", "2550014168025", ""})
    void is_made_of_nothing_but_its_stored_form(String value) {
        assertThatExceptionOfType(InvalidNirException.class)
                .isThrownBy(() -> new Nir(value))
                .withMessageNotContaining("255")
                .withMessageNotContaining("284");
    }

    @Test
    void two_spellings_are_one_number() {
        assertThat(Nir.parse("2.55.08.14.168.025")).isEqualTo(Nirs.FRANCOISE).hasSameHashCodeAs(Nirs.FRANCOISE);
    }

    @Test
    void never_shows_itself() {
        assertThat(Nirs.FRANCOISE).hasToString("Nir[masked]");
    }
}
