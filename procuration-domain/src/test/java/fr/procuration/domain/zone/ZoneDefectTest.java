package fr.procuration.domain.zone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneDefectTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n", "\u00A0\n\t\n"})
    void nothing_is_missing(String typed) {
        assertThat(ZoneDefect.of(typed)).contains(ZoneDefect.MISSING);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 43, 45, 71, 87, 89, 91})
    void other_lengths_are_of_no_layout(int length) {
        assertThat(ZoneDefect.of("P".repeat(length))).contains(ZoneDefect.LENGTH);
    }

    @Test
    void no_character_may_be_missing_or_too_much_in_the_lines_that_end_with_a_digit() {
        for (WrittenZone written : ZoneTest.oneOfEachLayout()) {
            String last = written.lines()
                    .get(written.layout() == Layout.TD1 ? 1 : written.lines().size() - 1);
            if (written.read().isVisa()) {
                continue;
            }
            assertThat(ZoneDefect.of(written.text().replace(last, last.substring(1))))
                    .contains(ZoneDefect.LENGTH);
            assertThat(ZoneDefect.of(written.text().replace(last, last + "1"))).contains(ZoneDefect.LENGTH);
        }
    }

    @Test
    void a_line_is_not_one_short_because_its_beginning_was_left_out() {
        assertThat(ZoneDefect.of("IDFRAX4RTBPFW\n9007138F3002119FRA<<<<<<<<<<<6\nMARTIN<<MAELYS"))
                .contains(ZoneDefect.LENGTH);
        assertThat(ZoneDefect.of("V<FRA\n6000000024CHN8001014M1909155")).contains(ZoneDefect.LENGTH);
        assertThat(ZoneDefect.of("VEFRAWANG<<YI<CHENG\n6000000024CHN8001014M190915"))
                .contains(ZoneDefect.LENGTH);
    }

    @Test
    void a_long_text_is_not_looked_through() {
        assertThat(ZoneDefect.of(WrittenZone.CARD.text() + " ".repeat(500))).contains(ZoneDefect.LENGTH);
        assertThat(ZoneDefect.of(" ".repeat(501))).contains(ZoneDefect.MISSING);
    }

    @Test
    void four_lines_are_too_many() {
        assertThat(ZoneDefect.of(WrittenZone.CARD.text() + "\nFRANCE")).contains(ZoneDefect.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"É", "-", "'", ">", "٣", "１", "ı", "ſ", "\u212A", "\u200B", "\u0000", "&"})
    void other_characters_are_told(String strange) {
        String typed = WrittenZone.CARD.text().replaceFirst("N<<", strange + "<<");

        assertThat(ZoneDefect.of(typed)).contains(ZoneDefect.CHARACTERS);
    }

    @ParameterizedTest
    @CsvSource({"1DFRA", "<DFRA", "V<FRA"})
    void three_lines_begin_with_a_letter_that_is_no_visa_s(String beginning) {
        assertThat(ZoneDefect.of(WrittenZone.CARD.text().replace("IDFRA", beginning)))
                .contains(ZoneDefect.LAYOUT);
    }

    @Test
    void two_lines_begin_with_a_letter() {
        assertThat(ZoneDefect.of(WrittenZone.OLD_CARD.text().replace("IDFRA", "1DFRA")))
                .contains(ZoneDefect.LAYOUT);
    }

    @Test
    void a_wrong_digit_is_no_defect() {
        assertThat(ZoneDefect.of(WrittenZone.PASSPORT.text().replace("900713", "900714")))
                .isEmpty();
    }
}
