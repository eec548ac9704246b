package fr.procuration.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed; what it had answered is told when it starts again. */
class KillE2E {

    @TempDir
    Path folder;

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
}
