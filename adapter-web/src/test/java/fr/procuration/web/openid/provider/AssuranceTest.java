package fr.procuration.web.openid.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which levels of assurance are enough. */
class AssuranceTest {

    @ParameterizedTest
    @CsvSource({
        "eidas1, eidas1, true",
        "eidas1, eidas1-mfa, true",
        "eidas1-mfa, eidas1-mfa, true",
        "eidas1-mfa, eidas2, true",
        "eidas1-mfa, eidas3, true",
        "eidas1-mfa, eidas1, false",
        "eidas1-mfa, eidas0-mfa, false",
        "eidas1-mfa, eidas1-mfa-extra, false",
        "eidas2, eidas1-mfa, false",
        "eidas1, eidas3, true",
        "eidas2, eidas1, false",
        "eidas2, eidas2, true",
        "eidas2, eidas3, true",
        "eidas2, eidas4, false",
        "eidas2, EIDAS2, false",
        "eidas2, '', false",
        "eidas2, , false",
        "'silver, gold', gold, true",
        "'silver gold', bronze, false",
        "'silver gold', silver gold, false"
    })
    void takes_what_is_asked_for_and_of_eidas_what_is_above(String configured, String stated, boolean enough) {
        assertThat(Assurance.of(configured).accepts(stated)).isEqualTo(enough);
    }

    @Test
    void takes_anything_where_nothing_is_asked_for() {
        assertThat(Assurance.of("").accepts(null)).isTrue();
        assertThat(Assurance.of(" ").isAny()).isTrue();
    }

    @Test
    void lists_what_it_accepts() {
        assertThat(Assurance.of("eidas1-mfa").accepted()).containsExactly("eidas1-mfa", "eidas2", "eidas3");
        assertThat(Assurance.of("eidas2 gold").accepted()).containsExactly("eidas2", "eidas3", "gold");
    }

    @ParameterizedTest
    @CsvSource({
        "eidas1-mfa, true",
        "eidas2 eidas3, true",
        "gold, true",
        "eidas1, false",
        "eidas3 eidas0, false",
        "'', false"
    })
    void knows_the_levels_that_a_password_reaches(String configured, boolean twoFactors) {
        assertThat(Assurance.of(configured).needsTwoFactors()).isEqualTo(twoFactors);
    }
}
