package fr.procuration.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NirDefectTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 55 08 14 168 025 38",
                "2840588321025",
                "2.84.05.2a.321.025.52",
                "253072A07300443",
                "295109912611193",
                "2 84 20 2B 321 025 28",
                "2 84 99 2B 321 025 31",
                "255082A16802597",
            })
    void accepts_the_numbers_of_the_table(String text) {
        assertThat(NirDefect.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "255081416802539, KEY",
        "255082A16802598, KEY",
        "253072C07300443, FORMAT",
        "8 84 05 88 321 025 23, PROVISIONAL",
        "7112312345678, PROVISIONAL",
        "2 84 05 88 321 30, LENGTH",
    })
    void refuses_the_numbers_of_the_table_for_their_own_reason(String text, NirDefect defect) {
        assertThat(NirDefect.of(text)).contains(defect);
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(
            strings = {"0020", "00A0", "202F", "2009", "3000", "0009", "000A", "002E", "002D", "2010", "2011", "2013"})
    void ignores_spaces_of_any_kind_dots_and_hyphens(String codePoint) {
        String separator = Character.toString(Integer.parseInt(codePoint, 16));
        String text = separator + String.join(separator, "2", "55", "08", "14", "168", "025", "38") + separator;
        assertThat(NirDefect.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2", "255081416802", "25508141680253", "2550814168025381"})
    void counts_13_characters_or_15_and_nothing_else(String text) {
        assertThat(NirDefect.of(text)).contains(NirDefect.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "6", "9", "A", "٢", "２"})
    void sex_is_1_or_2(String sex) {
        assertThat(NirDefect.of(sex + "550814168025")).contains(NirDefect.FORMAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "09", "10", "12", "20", "30", "42", "50", "99"})
    void the_month_may_be_unknown(String month) {
        assertThat(NirDefect.of("255" + month + "14168025")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "13", "19", "0A", "A0"})
    void no_other_month_exists(String month) {
        assertThat(NirDefect.of("255" + month + "14168025")).contains(NirDefect.FORMAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "01", "20", "75", "97", "99", "2A", "2B", "2a", "2b"})
    void the_department_is_two_digits_or_one_of_corsica(String department) {
        assertThat(NirDefect.of("25508" + department + "168025")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1A", "3B", "A2", "2C", "2c", "AB", "2Å", "2ª"})
    void no_other_department_has_a_letter(String department) {
        assertThat(NirDefect.of("25508" + department + "168025")).contains(NirDefect.FORMAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A550814168025",
                "2A50814168025",
                "2550814A68025",
                "25508141680A5",
                "2550814168025A8",
                "25508141680253_"
            })
    void letters_and_signs_stand_nowhere_else(String text) {
        assertThat(NirDefect.of(text)).contains(NirDefect.FORMAT);
    }

    @ParameterizedTest
    @CsvSource({"255081416802500", "255081416802537", "255081416802583", "255082A16802500", "255082B16802597"})
    void a_key_belongs_to_one_number(String text) {
        assertThat(NirDefect.of(text)).contains(NirDefect.KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5112312345678", "6212312345678", "7 1 12312345678", "8212312345678", "711231234567812"})
    void names_the_provisional_families_before_the_format(String text) {
        assertThat(NirDefect.of(text)).contains(NirDefect.PROVISIONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5312312345678", "7011312345678", "4111312345678", "9212312345678", "711231234567A"})
    void other_numbers_are_not_provisional(String text) {
        assertThat(NirDefect.of(text)).contains(NirDefect.FORMAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7 90 05 99 352 011 21",
                "3 90 05 99 352 011",
                "4 90 05 2A 352 011 00",
                "8 90 42 99 352 011",
                "7 90 05 99 352 011 99"
            })
    void names_a_registration_under_way_before_format_and_key(String text) {
        assertThat(NirDefect.of(text)).contains(NirDefect.PROVISIONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7 90 13 99 352 011", "3 90 05 2C 352 011", "9 90 05 99 352 011", "5 90 05 99 352 011"})
    void a_number_under_way_has_the_shape_of_a_nir(String text) {
        assertThat(NirDefect.of(text)).contains(NirDefect.FORMAT);
    }

    @ParameterizedTest
    @CsvSource({"711231234567, LENGTH", "8840588321, LENGTH", "255131416802538, FORMAT", "255001416802500, FORMAT"})
    void the_first_defect_is_told_length_then_format_then_key(String text, NirDefect defect) {
        assertThat(NirDefect.of(text)).contains(defect);
    }
}
