package fr.procuration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.memory.InMemorySatisfactionAnswers;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saying over HTTP whether one is satisfied. */
class SatisfactionIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private final Mandant mandant = Mandants.random();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void records_the_answer(boolean satisfied) {
        Answer answer = send("{\"satisfait\":" + satisfied + "}");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(SERVICE.bean(InMemorySatisfactionAnswers.class).answer(mandant.nir(), 0))
                .hasValueSatisfying(recorded -> assertThat(recorded.satisfied()).isEqualTo(satisfied));
    }

    @Test
    void asks_for_the_answer() {
        Answer answer = send("{}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/erreurs/0/champ")).isEqualTo("satisfait");
        assertThat(answer.text("/erreurs/0/code")).isEqualTo("obligatoire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "\"\"", "1", "0", "1.0", "[true]", "{}"})
    void takes_nothing_else_for_a_yes_or_a_no(String value) {
        Answer answer = send("{\"satisfait\":" + value + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/erreurs/0/champ")).isEqualTo("satisfait");
        assertThat(answer.text("/erreurs/0/code")).isEqualTo("type-incorrect");
    }

    private Answer send(String document) {
        return SERVICE.call("POST", "/api/satisfaction")
                .as(mandant)
                .json(document)
                .send();
    }
}
