package fr.procuration.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityMatchTest {

    @ParameterizedTest
    @CsvSource({
        "BIRTH_NAME, FIRST, SAME, CONFORME, , CONFORME",
        "USAGE_NAME, ALL, SAME, , , CONFORME",
        "BIRTH_NAME, ANOTHER, SAME, , , A_VERIFIER",
        "BIRTH_NAME, FIRST, INCOMPLETE, , , A_VERIFIER",
        "BIRTH_NAME, FIRST, SAME, A_VERIFIER, , A_VERIFIER",
        "BIRTH_NAME, FIRST, SAME, CONFORME, WRONG_DIGIT, A_VERIFIER",
        "BIRTH_NAME, FIRST, SAME, CONFORME, SPECIMEN, DIFFERENT",
        "NEITHER, FIRST, SAME, CONFORME, , DIFFERENT",
        "USAGE_NAME, NONE, SAME, A_VERIFIER, EXPIRED, DIFFERENT",
        "BIRTH_NAME, ANOTHER, OTHER, A_VERIFIER, , DIFFERENT",
        "NEITHER, NONE, OTHER, , , DIFFERENT",
    })
    void the_whole_is_worth_its_worst_field_or_objection(
            FamilyNameReading familyName,
            GivenNameReading givenName,
            BirthDateReading birthDate,
            @Nullable Match civilite,
            @Nullable Objection objection,
            Match overall) {
        List<Objection> objections = objection == null ? List.of() : List.of(objection);
        assertThat(new IdentityMatch(familyName, givenName, birthDate, civilite, objections).overall())
                .isEqualTo(overall);
    }

    @Test
    void tells_what_is_not_as_usual() {
        assertThat(new IdentityMatch(
                                FamilyNameReading.BIRTH_NAME,
                                GivenNameReading.FIRST,
                                BirthDateReading.SAME,
                                Match.CONFORME,
                                List.of())
                        .motifs())
                .isEmpty();
        assertThat(new IdentityMatch(
                                FamilyNameReading.USAGE_NAME,
                                GivenNameReading.ANOTHER,
                                BirthDateReading.INCOMPLETE,
                                Match.A_VERIFIER,
                                List.of(Objection.WRONG_DIGIT, Objection.EXPIRED))
                        .motifs())
                .containsExactly(
                        "nom-usage",
                        "prenom-suivant",
                        "date-incomplete",
                        "sexe-et-civilite",
                        "cle-mrz",
                        "piece-expiree");
    }
}
