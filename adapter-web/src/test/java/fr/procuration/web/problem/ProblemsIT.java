package fr.procuration.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.identity.BirthDateDefect;
import fr.procuration.web.service.InMemoryService;
import java.io.EOFException;
import java.nio.channels.ClosedChannelException;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Failures that no caller can provoke and then hear of. */
class ProblemsIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    @ParameterizedTest
    @CsvSource({"IN_THE_FUTURE, date-future", "TOO_LONG_AGO, date-trop-ancienne"})
    void tells_a_date_of_birth_that_the_rules_refuse_as_the_form_does(BirthDateDefect defect, String code) {
        Problem problem = problem(new RefusedException(new Refusal.ImplausibleBirthDate(defect)));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.code()).isEqualTo("formulaire-invalide");
        assertThat(problem.erreurs()).singleElement().satisfies(error -> {
            assertThat(error.champ()).isEqualTo("mandataire.dateNaissance");
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.message()).startsWith("La date de naissance ne peut pas");
        });
    }

    @ParameterizedTest
    @MethodSource
    void takes_a_caller_who_goes_away_for_no_fault_of_the_service(Exception gone) {
        assertThat(problem(gone).status()).isEqualTo(400);
    }

    static Stream<Exception> takes_a_caller_who_goes_away_for_no_fault_of_the_service() {
        return Stream.of(new EOFException(), new ClosedChannelException());
    }

    private static Problem problem(Throwable failure) {
        return SERVICE.bean(Problems.class).of(failure, 500);
    }
}
