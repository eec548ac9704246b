package fr.procuration.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {

    @ParameterizedTest
    @ValueSource(strings = {"Le Guen", "  Le Guen ", "Le   Guen", "Le\u00A0Guen", "\tLe \u202F\u2003Guen\r\n"})
    void is_trimmed_and_its_inner_spaces_collapsed(String text) {
        assertThat(new Name(text).value()).isEqualTo("Le Guen");
    }

    @ParameterizedTest
    @CsvSource({"Lefe\u0300vre, Lefèvre", "C\u0327elik, Çelik", "\u212Blund, Ålund"})
    void is_composed(String text, String value) {
        assertThat(new Name(text).value()).isEqualTo(value);
    }

    @ParameterizedTest(name = "[{index}]")
    @ValueSource(
            strings = {
                "Le\u00AD Guen",
                "\u200FLe Guen\u200E",
                "\u2066Le Guen\u2069",
                "\u202ALe Guen\u202C",
                "Le \u200BGu\u200Den",
                "\uFEFFLe Guen",
                "\u061CLe Gu\u2060en",
            })
    void loses_what_nobody_sees(String text) {
        assertThat(new Name(text).value()).isEqualTo("Le Guen");
    }

    @Test
    void is_compared_without_the_joiners_of_its_script() {
        assertThat(new Name("علی\u200Cرضا").sameAs(new Name("علیرضا"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"d'Aubigné", "Dupont—Martin", "Dupont--Martin", "J.-P. de La Œuvre", "weiß"})
    void is_otherwise_kept_as_it_was_written(String text) {
        assertThat(new Name(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"'', MISSING", "Durand7, CHARACTERS", "-'-, NO_LETTER"})
    void refuses_what_is_no_name_without_repeating_it(String text, NameDefect defect) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Name(text)).withMessage("name: " + defect);
    }

    @Test
    void refuses_what_is_too_long() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Name("a".repeat(101)))
                .withMessage("name: TOO_LONG");
    }

    @Test
    void never_shows_itself() {
        assertThat(new Name("Durand")).hasToString("Name[masked]");
    }
}
