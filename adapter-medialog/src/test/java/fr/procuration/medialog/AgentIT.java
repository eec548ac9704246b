package fr.procuration.medialog;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import fr.procuration.web.service.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask at the desk. */
class AgentIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private static final List<String> ROLES = List.of("AGENT_ACCUEIL");

    @ParameterizedTest
    @ValueSource(strings = {"/medialog/recherches", "/medialog/verifications", "/medialog/recus"})
    void lets_nobody_in_but_agents(String path) {
        Answer nobody = SERVICE.call("POST", path).json("{}").send();
        Answer mandant =
                SERVICE.call("POST", path).as(Mandants.FRANCOISE).json("{}").send();
        Answer agent = SERVICE.call("POST", path).as(Agents.PARIS).json("{}").send();

        assertThat(nobody.text("/code")).isEqualTo("authentification-requise");
        assertThat(mandant.text("/code")).isEqualTo("acces-refuse");
        assertThat(agent.text("/code")).isEqualTo("formulaire-invalide");
    }

    /** The traces are the mandant's to read: no call gives them to agents, their own or others'. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/consultations", "/informations"})
    void lets_no_agent_read_traces(String path) {
        SERVICE.call("POST", "/medialog/recherches")
                .as(Agents.LYON)
                .json("{\"nir\":\"2550814168025\"}")
                .send();

        Answer answer = SERVICE.call("GET", path).as(Agents.PARIS).send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain(Agents.LYON.site());
    }

    @ParameterizedTest
    @MethodSource
    void refuses_an_account_that_does_not_say_where_the_agent_works(Map<String, Object> claims) {
        Answer answer = SERVICE.call("POST", "/medialog/recherches")
                .bearing(Tokens.signed(claims))
                .json("{\"nir\":\"2550814168025\"}")
                .send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("compte-incomplet");
    }

    @Test
    void takes_a_subject_of_any_length_that_openid_allows() {
        Answer answer = SERVICE.call("POST", "/medialog/recherches")
                .bearing(Tokens.signed(Map.of("sub", "x".repeat(255), "roles", ROLES, "site", "CPAM-PARIS-01")))
                .json("{\"nir\":\"2550814168025\"}")
                .send();

        assertThat(answer.status()).isEqualTo(200);
    }

    static List<Map<String, Object>> refuses_an_account_that_does_not_say_where_the_agent_works() {
        return List.of(
                Map.of("sub", "agent.paris", "roles", ROLES),
                Map.of("sub", "agent.paris", "roles", ROLES, "site", " "),
                Map.of("sub", "agent.paris", "roles", ROLES, "site", "x".repeat(101)),
                Map.of("sub", "agent.paris", "roles", ROLES, "site", 12),
                Map.of("sub", "x".repeat(256), "roles", ROLES, "site", "CPAM-PARIS-01"),
                Map.of("sub", "agent\u0000paris", "roles", ROLES, "site", "CPAM-PARIS-01"));
    }
}
