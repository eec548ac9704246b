package fr.procuration.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Refusal;
import fr.procuration.domain.identity.BirthDateDefect;
import fr.procuration.web.service.InMemoryService;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals that no call provokes: the form has found them before. */
class RefusalProblemsIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    @ParameterizedTest
    @CsvSource({"IN_THE_FUTURE, date-future", "TOO_LONG_AGO, date-trop-ancienne"})
    void tells_an_implausible_date_of_birth_as_the_form_does(BirthDateDefect defect, String code) {
        Problem problem = SERVICE.bean(RefusalProblems.class).of(new Refusal.ImplausibleBirthDate(defect));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.code()).isEqualTo("formulaire-invalide");
        assertThat(problem.erreurs()).singleElement().satisfies(error -> {
            assertThat(error.champ()).isEqualTo("mandataire.dateNaissance");
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.message()).startsWith("La date de naissance ne peut pas");
        });
    }
}
