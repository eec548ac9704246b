package fr.procuration.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed; what it answered is there when it starts again. */
class KillE2E {

    private static final int CALLERS = 8;

    @TempDir
    Path folder;

    /** What was answered 201: whose procuration, and which. */
    private record Answered(int mandant, String id) {}

    @Test
    void a_kill_in_the_middle_of_grants_loses_no_procuration_that_was_answered() {
        Queue<Answered> answered = new ConcurrentLinkedQueue<>();
        try (ServiceProcess service = ServiceProcess.start(folder, Map.of())) {
            List<Thread> callers = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> Thread.startVirtualThread(() -> grantUntilItDies(service, caller, answered)))
                    .toList();
            await().atMost(Duration.ofSeconds(60)).until(() -> answered.size() > 200);
            service.kill();
            callers.forEach(KillE2E::join);
        }
        try (ServiceProcess service = ServiceProcess.start(folder, Map.of())) {
            assertThat(answered).hasSizeGreaterThan(200).allSatisfy(each -> {
                HttpResponse<String> found =
                        Tokens.assure(each.mandant(), service).get("/api/procurations/" + each.id());
                assertThat(found.statusCode()).isEqualTo(200);
            });
        }
    }

    @Test
    void a_kill_between_a_grant_and_its_notification_loses_no_notification() {
        String id;
        try (ServiceProcess service = ServiceProcess.start(folder, Map.of("PROCURATION_RELAY_DELAY", "1h"))) {
            JsonNode given = Caller.json(Tokens.assure(1, service).post("/api/procurations", Bodies.NICOLAS));
            id = given.at("/id").asText();
            assertThat(id).isNotBlank();
            service.kill();
            assertThat(service.log()).doesNotContain(id);
        }
        try (ServiceProcess service = ServiceProcess.start(folder, Map.of("PROCURATION_RELAY_DELAY", "100ms"))) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(service.log()).contains(id));
        }
    }

    /** Each grant is another insured person's. */
    private static void grantUntilItDies(ServiceProcess service, int caller, Queue<Answered> answered) {
        try {
            for (int mandant = caller; mandant < 100_000; mandant += CALLERS) {
                HttpResponse<String> given = Tokens.assure(mandant, service).post("/api/procurations", Bodies.NICOLAS);
                if (given.statusCode() == 201) {
                    answered.add(
                            new Answered(mandant, Caller.json(given).at("/id").asText()));
                }
            }
        } catch (RuntimeException connectionLost) {
            // The service was killed: that is the point.
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
