package fr.procuration.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityMatchTest {

    @ParameterizedTest
    @CsvSource({
        "CONFORME, CONFORME, CONFORME, CONFORME, CONFORME",
        "CONFORME, CONFORME, CONFORME, , CONFORME",
        "CONFORME, A_VERIFIER, CONFORME, , A_VERIFIER",
        "CONFORME, CONFORME, CONFORME, A_VERIFIER, A_VERIFIER",
        "DIFFERENT, CONFORME, CONFORME, CONFORME, DIFFERENT",
        "CONFORME, DIFFERENT, CONFORME, A_VERIFIER, DIFFERENT",
        "CONFORME, A_VERIFIER, DIFFERENT, A_VERIFIER, DIFFERENT",
        "DIFFERENT, DIFFERENT, DIFFERENT, , DIFFERENT",
    })
    void the_whole_is_worth_its_worst_field(
            Match nom, Match prenom, Match dateNaissance, @Nullable Match civilite, Match overall) {
        assertThat(new IdentityMatch(nom, prenom, dateNaissance, civilite).overall())
                .isEqualTo(overall);
    }
}
