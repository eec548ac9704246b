package fr.procuration.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many requests at once, over HTTP and on the real store. */
class IdempotencyE2E {

    private static final int AT_ONCE = 32;

    @TempDir
    static Path folder;

    static ServiceProcess service;

    @BeforeAll
    static void start() {
        // On a busy machine so many at once can take longer than callers may wait.
        service = ServiceProcess.on(EmbeddedDatabase.fresh(), folder, Map.of("PROCURATION_ANSWER_WITHIN", "20s"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_same_key_from_many_threads_gives_one_procuration_and_equal_answers() {
        Caller jean = Tokens.assure(1, service);
        List<HttpResponse<String>> answers =
                atOnce(() -> jean.post("/api/procurations", Bodies.NICOLAS, "Idempotency-Key", "k-1"));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.get(0).body());
        assertThat(Caller.json(jean.get("/api/procurations"))).hasSize(1);
    }

    @Test
    void without_a_key_one_is_given_and_all_others_are_refused() {
        Caller jean = Tokens.assure(2, service);
        List<HttpResponse<String>> answers = atOnce(() -> jean.post("/api/procurations", Bodies.NICOLAS));
        assertThat(answers.stream().filter(each -> each.statusCode() == 201)).hasSize(1);
        assertThat(answers.stream().filter(each -> each.statusCode() == 409)).hasSize(AT_ONCE - 1);
    }

    @Test
    void the_first_answer_comes_again_after_a_revocation_and_another_body_is_refused() {
        Caller jean = Tokens.assure(3, service);
        HttpResponse<String> first = jean.post("/api/procurations", Bodies.NICOLAS, "Idempotency-Key", "k-3");
        jean.post("/api/procurations/" + Caller.json(first).at("/id").asText() + "/revocation", "");
        HttpResponse<String> again = jean.post("/api/procurations", Bodies.NICOLAS, "Idempotency-Key", "k-3");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");

        JsonNode other = Caller.json(
                jean.post("/api/procurations", Bodies.NICOLAS.replace("Nicolas", "Nicole"), "Idempotency-Key", "k-3"));
        assertThat(other.at("/code").asText()).isEqualTo("cle-reutilisee");
    }

    private static List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> call) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(IntStream.range(0, AT_ONCE).mapToObj(i -> call).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
