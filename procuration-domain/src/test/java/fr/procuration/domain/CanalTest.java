package fr.procuration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanalTest {

    @Test
    void the_guide_knows_three() {
        assertThat(Canal.OF_THE_GUIDE).extracting(Canal::name).containsExactly("WEB", "MOBILE", "BMS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FRANCE_SERVICES", "X", "B2", "A23456789012345678901234567890"})
    void others_have_names_of_their_own(String name) {
        assertThat(new Canal(name)).hasToString(name).isEqualTo(new Canal(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "web",
                "Web",
                "_WEB",
                "1A",
                "FRANCE SERVICES",
                "WEB\n",
                "É",
                "A234567890123456789012345678901"
            })
    void refuses_what_is_no_name(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Canal(name))
                .withMessage("canal: 1 to 30 of A to Z, 0 to 9 and _, the first a letter");
    }
}
