package fr.procuration.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityMatchTest {

    @ParameterizedTest
    @CsvSource({
        "BIRTH_NAME, FIRST, CONFORME, CONFORME, CONFORME",
        "USAGE_NAME, ALL, CONFORME, , CONFORME",
        "BIRTH_NAME, ANOTHER, CONFORME, , A_VERIFIER",
        "BIRTH_NAME, FIRST, CONFORME, A_VERIFIER, A_VERIFIER",
        "NEITHER, FIRST, CONFORME, CONFORME, DIFFERENT",
        "USAGE_NAME, NONE, CONFORME, A_VERIFIER, DIFFERENT",
        "BIRTH_NAME, ANOTHER, DIFFERENT, A_VERIFIER, DIFFERENT",
        "NEITHER, NONE, DIFFERENT, , DIFFERENT",
    })
    void the_whole_is_worth_its_worst_field(
            FamilyNameReading familyName,
            GivenNameReading givenName,
            Match dateNaissance,
            @Nullable Match civilite,
            Match overall) {
        assertThat(new IdentityMatch(familyName, givenName, dateNaissance, civilite).overall())
                .isEqualTo(overall);
    }
}
