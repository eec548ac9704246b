package fr.procuration.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the body, the answer is a problem of the caller's, and repeats nothing. */
class MalformedBodiesIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private static final Mandant MANDANT = Mandants.random();

    @ParameterizedTest
    @MethodSource
    void answers_a_malformed_body_with_a_problem_that_repeats_nothing(byte[] body) {
        Answer answer = SERVICE.call("POST", "/api/procurations")
                .as(MANDANT)
                .body("application/json", body)
                .send();

        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.text("/code")).isIn("corps-illisible", "formulaire-invalide");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("urn:procuration:probleme:" + answer.text("/code"));
        // The name of the request is chance, and can have any digits.
        assertThat(answer.body().replace(answer.text("/requete"), ""))
                .doesNotContain("SECRET", "1991", "2550814168025", "fasterxml", "line:", "java");
    }

    static Stream<byte[]> answers_a_malformed_body_with_a_problem_that_repeats_nothing() {
        return MalformedBodies.all();
    }

    @Test
    void tries_more_than_a_hundred() {
        assertThat(MalformedBodies.all()).hasSizeGreaterThan(150);
    }
}
