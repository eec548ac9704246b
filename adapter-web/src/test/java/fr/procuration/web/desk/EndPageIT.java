package fr.procuration.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.domain.End;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandant;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import fr.procuration.web.service.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent of the file ends a procuration, and lifts what blocks a number, on their page. */
class EndPageIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private final Agent agent = new Agent("agent-" + UUID.randomUUID(), "CPAM-PARIS-01", "127.0.0.1");
    private final Mandant mandant = Mandants.random();
    private final DeskForms file = new DeskForms(SERVICE, "/medialog/dossier", Tokens.ofFile(agent));

    @BeforeEach
    void grant() {
        store().record(Changes.grant(mandant));
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNALEMENT, SIGNALEMENT, false",
        "DECES-MANDATAIRE, DECES, false",
        "PROTECTION-MANDATAIRE, PROTECTION, false",
        "DECES-MANDANT, DECES, true",
        "PROTECTION-MANDANT, PROTECTION, true"
    })
    void ends_what_runs_and_says_whether_the_number_is_blocked(String choice, EndReason reason, boolean blocked) {
        Answer page = end(mandant.nir().formatted(), choice);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Fin enregistrée", "16\u00A0décembre\u00a02025 à")
                .contains(blocked ? "jusqu’à la levée du blocage" : "peut donner une autre procuration")
                .doesNotContain(mandant.nir().formatted());
        assertThat(store().latest(mandant.nir()).orElseThrow().end()).isEqualTo(new End(Instants.GUIDE, reason));
        assertThat(store().of(mandant.nir()).isPresent()).isEqualTo(blocked);
    }

    @Test
    void says_that_nothing_ran() {
        assertThat(end(Mandants.random().nir().value(), "SIGNALEMENT").body()).contains("Rien à terminer");
    }

    @Test
    void lifts_a_block_once() {
        end(mandant.nir().value(), "DECES-MANDANT");

        assertThat(lift(mandant.nir().value(), "ERREUR").body()).contains("Blocage levé");
        assertThat(store().of(mandant.nir())).isEmpty();
        assertThat(lift(mandant.nir().value(), "ERREUR").body()).contains("Rien à lever");
    }

    @ParameterizedTest
    @CsvSource({
        "255081416802538, '', motif, obligatoire",
        "255081416802538, REVOCATION, motif, liste des valeurs",
        "255081416802539, SIGNALEMENT, nir, un caractère est sans doute erroné"
    })
    void keeps_what_was_typed_and_says_what_is_wrong_with_it(String nir, String choice, String field, String words) {
        Answer page = end(nir, choice);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("id=\"" + field + "-erreur\"", "href=\"#" + field + "\"", words, "value=\"" + nir + "\"");
    }

    @Test
    void keeps_what_was_typed_to_lift_in_its_own_form() {
        Answer page = lift("255081416802539", "");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("id=\"nirLevee-erreur\"", "id=\"levee-erreur\"", "value=\"255081416802539\"")
                .doesNotContain("id=\"nir-erreur\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/medialog/dossier/fins", "/medialog/dossier/levees"})
    void takes_no_form_without_its_token(String path) {
        Answer answer = SERVICE.call("POST", path)
                .bearing(Tokens.ofFile(agent))
                .form("nir=" + mandant.nir().value())
                .send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("formulaire-perime");
    }

    @Test
    void is_not_for_an_agent_of_the_desk() {
        assertThat(SERVICE.call("GET", "/medialog/dossier").as(agent).send().status())
                .isEqualTo(403);
    }

    @Test
    void links_to_the_desk_for_who_works_at_both() {
        Map<String, Object> both =
                Map.of("sub", agent.id(), "site", agent.site(), "roles", List.of("AGENT_ACCUEIL", "AGENT_DOSSIER"));
        String token = Tokens.signed(both);

        for (String path : List.of("/medialog", "/medialog/dossier")) {
            assertThat(SERVICE.call("GET", path).bearing(token).send().body())
                    .contains("href=\"/medialog\">Accueil", "href=\"/medialog/dossier\">Dossier");
        }
        assertThat(file.open().body()).doesNotContain(">Accueil</a>");
    }

    private Answer end(String nir, String choice) {
        return file.send("/medialog/dossier/fins", "nir", nir, "motif", choice);
    }

    private Answer lift(String nir, String reason) {
        return file.send("/medialog/dossier/levees", "nirLevee", nir, "levee", reason);
    }

    private static InMemoryProcurations store() {
        return SERVICE.bean(InMemoryProcurations.class);
    }
}
