package fr.procuration.medialog;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Mandant;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Mandataires;
import fr.procuration.port.fixture.Traced;
import fr.procuration.port.memory.InMemoryConsultations;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent asks over HTTP who may represent a person. */
class LookUpIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private static final String NONE = "{\"verdict\":\"AUCUNE_PROCURATION\"}";

    private final Mandant mandant = Mandants.random();

    @Test
    void shows_the_mandataire_with_the_labels_of_medialog() {
        SERVICE.bean(InMemoryProcurations.class)
                .record(Changes.grant(Declarations.by(mandant, Mandataires.SANDRINE), Instants.GUIDE));

        Answer answer = search(mandant.nir().formatted(), "\"ACCUEIL\"");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body()).isEqualTo("""
                        {"verdict":"REPRESENTE","mandataire":{"du":"2025-12-16","au":"2026-01-16","civilite":"MME",\
                        "nomFamille":"Lefèvre","nomUsage":"d’Aubigné","prenom":"Sandrine",\
                        "dateNaissance":"1980-02-29"}}""");
    }

    @Test
    void writes_an_absent_nom_d_usage_as_null() {
        SERVICE.bean(InMemoryProcurations.class).record(Changes.grant(mandant));

        Answer answer = search(mandant.nir().value(), "null");

        assertThat(answer.text("/mandataire/civilite")).isEqualTo("M");
        assertThat(answer.body()).contains("\"nomUsage\":null");
    }

    @Test
    void gives_one_answer_whether_there_is_no_procuration_or_no_account() {
        SERVICE.bean(InMemoryProcurations.class).record(Changes.grant(mandant));
        SERVICE.clock().advance(Duration.ofDays(40));

        assertThat(search(mandant.nir().value(), "\"ACCUEIL\"").body()).isEqualTo(NONE);
        assertThat(search(Mandants.random().nir().value(), "\"ACCUEIL\"").body())
                .isEqualTo(NONE);
    }

    @ParameterizedTest
    @CsvSource({"TELEPHONE, 3646", "SERVICE_MEDICAL, Service Médical"})
    void says_why_a_procuration_does_not_count_elsewhere(String contact, String reason) {
        SERVICE.bean(InMemoryProcurations.class).record(Changes.grant(mandant));

        Answer answer = search(mandant.nir().value(), "\"" + contact + "\"");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).hasSize(2);
        assertThat(answer.text("/verdict")).isEqualTo("NON_COUVERT");
        assertThat(answer.text("/motif")).contains(reason).endsWith(".");
    }

    @Test
    void leaves_a_trace_in_the_name_of_the_agent_s_account_and_from_where_they_asked() {
        search(mandant.nir().value(), "\"TELEPHONE\"");

        assertThat(Traced.about(SERVICE.bean(InMemoryConsultations.class), mandant.nir()))
                .singleElement()
                .satisfies(trace -> {
                    assertThat(trace.agent()).isEqualTo(new Agent(Agents.PARIS.id(), Agents.PARIS.site(), "127.0.0.1"));
                    assertThat(trace.outcome()).isEqualTo(Outcome.NON_COUVERT);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"COURRIER\"", "\"accueil\"", "\"\""})
    void refuses_a_contact_that_there_is_not(String contact) {
        Answer answer = search(mandant.nir().value(), contact);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("formulaire-invalide");
        assertThat(answer.text("/erreurs/0/champ")).isEqualTo("contact");
        assertThat(answer.text("/erreurs/0/code")).isEqualTo("valeur-inconnue");
    }

    private static Answer search(String nir, String contact) {
        return SERVICE.call("POST", "/medialog/recherches")
                .as(Agents.PARIS)
                .json("{\"nir\":\"" + nir + "\",\"contact\":" + contact + "}")
                .send();
    }
}
