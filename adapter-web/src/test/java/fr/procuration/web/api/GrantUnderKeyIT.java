package fr.procuration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.GrantDocument;
import fr.procuration.web.service.InMemoryService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A request with a name can be sent again. */
class GrantUnderKeyIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private final Mandant mandant = Mandants.random();

    @Test
    void gives_the_first_answer_again() {
        Answer first = grant("demande-1", new GrantDocument());
        SERVICE.clock().advance(Duration.ofHours(1));
        Answer again = grant("demande-1", new GrantDocument());

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void refuses_the_key_for_another_request() {
        grant("demande-1", new GrantDocument());

        Answer other = grant("demande-1", new GrantDocument().with("prenom", "Paul"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("cle-reutilisee");
        assertThat(other.text("/erreurs/0/champ")).isEqualTo("Idempotency-Key");
    }

    @Test
    void lets_two_mandants_use_the_same_key() {
        grant("demande-1", new GrantDocument());

        Answer somebodyElse = SERVICE.call("POST", "/api/procurations")
                .as(Mandants.random())
                .header("Idempotency-Key", "demande-1")
                .json(new GrantDocument().with("prenom", "Paul").toString())
                .send();

        assertThat(somebodyElse.status()).isEqualTo(201);
    }

    @Test
    void gives_one_answer_to_32_requests_at_once() throws ExecutionException, InterruptedException {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = Stream.generate(
                            () -> crowd.submit(() -> grant("demande-1", new GrantDocument())))
                    .limit(32)
                    .toList();
            String first = answers.get(0).get().body();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(201);
                assertThat(answer.get().body()).isEqualTo(first);
            }
        }
        assertThat(SERVICE.call("GET", "/api/procurations").as(mandant).send().json())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource
    void refuses_what_cannot_be_a_key(String key) {
        Answer answer = grant(key, new GrantDocument());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("entete-invalide");
        assertThat(answer.text("/erreurs/0/champ")).isEqualTo("Idempotency-Key");
    }

    static Stream<String> refuses_what_cannot_be_a_key() {
        return Stream.of("", "a b", "k".repeat(256));
    }

    private Answer grant(String key, GrantDocument document) {
        return SERVICE.call("POST", "/api/procurations")
                .as(mandant)
                .header("Idempotency-Key", key)
                .json(document.toString())
                .send();
    }
}
