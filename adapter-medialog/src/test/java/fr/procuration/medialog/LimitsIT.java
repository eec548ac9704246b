package fr.procuration.medialog;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.fixture.Nirs;
import fr.procuration.port.fixture.Traced;
import fr.procuration.port.memory.InMemoryConsultations;
import fr.procuration.port.memory.InMemoryLookUpLimits;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk may ask only so often. */
class LimitsIT {

    private static final int LIMIT = 20;

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService(Map.of("test.limit.agent", LIMIT));

    private final Agent agent = new Agent("agent-" + UUID.randomUUID(), "CPAM-PARIS-01", "127.0.0.1");
    private final Nir nobody = Nirs.random();

    @ParameterizedTest
    @ValueSource(strings = {"/medialog/recherches", "/medialog/verifications"})
    void says_when_to_come_back(String path) {
        for (int i = 0; i < LIMIT / InMemoryLookUpLimits.WEIGHT_OF_NOBODY; i++) {
            assertThat(ask(path).text("/verdict")).isEqualTo("AUCUNE_PROCURATION");
        }
        Answer refused = ask(path);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        assertThat(refused.text("/code")).isEqualTo("trop-de-recherches");
        assertThat(refused.text("/detail")).contains("60 secondes");
    }

    @Test
    void a_refusal_is_traced() {
        for (int i = 0; i <= LIMIT / InMemoryLookUpLimits.WEIGHT_OF_NOBODY; i++) {
            ask("/medialog/recherches");
        }

        assertThat(Traced.about(SERVICE.bean(InMemoryConsultations.class), nobody))
                .extracting(Consultation::outcome)
                .contains(Outcome.TROP_DE_RECHERCHES);
    }

    private Answer ask(String path) {
        String piece = path.endsWith("verifications")
                ? ",\"piece\":{\"nom\":\"A\",\"prenoms\":[\"B\"],\"dateNaissance\":\"1990-01-01\"}"
                : "";
        return SERVICE.call("POST", path)
                .as(agent)
                .json("{\"nir\":\"" + nobody.value() + "\"" + piece + "}")
                .send();
    }
}
