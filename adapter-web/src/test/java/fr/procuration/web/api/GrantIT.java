package fr.procuration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.GrantDocument;
import fr.procuration.web.service.InMemoryService;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Giving a procuration over HTTP. */
class GrantIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private final Mandant mandant = Mandants.random();

    @Test
    void answers_with_the_procuration_and_its_address() {
        Answer answer = grant(new GrantDocument().with("nomUsage", "d’Aubigné"));

        String id = answer.text("/id");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/procurations/" + id);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.body()).isEqualTo("""
                        {"id":"%s","etat":"EN_COURS","du":"2025-12-16","au":"2026-01-16",\
                        "accordeeLe":"2025-12-16T10:00:00+01:00","canal":"WEB","mandataire":{"civilite":"MONSIEUR",\
                        "nom":"MARTIN","nomUsage":"d’Aubigné","prenom":"Nicolas","dateNaissance":"1991-04-16"},\
                        "revoqueeLe":null}""".formatted(id));
        assertThat(SERVICE.call("GET", answer.header("Location"))
                        .as(mandant)
                        .send()
                        .body())
                .isEqualTo(answer.body());
    }

    @Test
    void tells_instants_in_the_summer_time_of_paris() {
        SERVICE.clock().set(Instant.parse("2026-07-14T22:30:00.123456789Z"));

        Answer answer = grant(new GrantDocument());

        assertThat(answer.text("/accordeeLe")).isEqualTo("2026-07-15T00:30:00.123456+02:00");
        assertThat(answer.text("/du")).isEqualTo("2026-07-15");
        assertThat(answer.text("/au")).isEqualTo("2026-08-15");
    }

    @ParameterizedTest
    @CsvSource({"1992-11-00, 1992-11-00", "1992-00-00, 1992-00-00", "1992, 1992-00-00"})
    void takes_a_date_of_birth_of_which_less_is_known(String declared, String told) {
        Answer answer = grant(new GrantDocument().with("dateNaissance", declared));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/mandataire/dateNaissance")).isEqualTo(told);
    }

    @Test
    void takes_a_mandataire_with_a_single_name() {
        Answer answer = grant(new GrantDocument().single());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/mandataire/nom")).isEqualTo("MARTIN");
        assertThat(answer.json().at("/mandataire/prenom").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0"})
    void takes_a_blank_nom_d_usage_for_none(String blank) {
        Answer answer = grant(new GrantDocument().with("nomUsage", blank));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("/mandataire/nomUsage").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEB", "MOBILE", "BMS", "FRANCE_SERVICES"})
    void keeps_the_canal_also_one_that_the_caisse_adds(String canal) {
        Answer answer = SERVICE.call("POST", "/api/procurations")
                .as(mandant)
                .header("X-Canal", canal)
                .json(new GrantDocument().toString())
                .send();

        assertThat(answer.text("/canal")).isEqualTo(canal);
    }

    @Test
    void refuses_a_second_one_and_says_until_when_the_first_runs() {
        grant(new GrantDocument());

        Answer answer = grant(new GrantDocument());

        assertThat(answer.problem()).isEqualTo("""
                        {"type":"urn:procuration:probleme:procuration-en-cours","title":"Procuration en cours",\
                        "status":409,"detail":"Vous avez actuellement une procuration en cours. \
                        Elle est valable jusqu’au 16/01/2026.","code":"procuration-en-cours","jusquau":"2026-01-16"}""");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void refuses_a_minor_with_the_words_of_the_guide() {
        Answer answer = grant(new GrantDocument().with("dateNaissance", "2007-12-17"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("mandataire-mineur");
        assertThat(answer.text("/detail"))
                .isEqualTo("Le formulaire comporte une ou plusieurs erreurs. Merci de vérifier votre saisie. "
                        + "Le mandataire doit avoir 18 ans révolus pour pouvoir vous représenter");
        assertThat(answer.text("/erreurs/0/champ")).isEqualTo("mandataire.dateNaissance");
        assertThat(answer.text("/erreurs/0/code")).isEqualTo("mandataire-mineur");
        assertThat(answer.text("/erreurs/0/message"))
                .isEqualTo("Le mandataire doit avoir 18 ans révolus pour pouvoir vous représenter");
    }

    @Test
    void accepts_somebody_who_comes_of_age_on_the_day() {
        assertThat(grant(new GrantDocument().with("dateNaissance", "2007-12-16"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refuses_the_mandant_as_their_own_mandataire() {
        Answer answer = grant(new GrantDocument()
                .with("civilite", "MADAME")
                .with("prenom", "FRANCOISE")
                .with("dateNaissance", "1955-08-14"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("mandataire-est-mandant");
        assertThat(answer.text("/erreurs/0/champ")).isEqualTo("mandataire");
        assertThat(answer.text("/erreurs/0/code")).isEqualTo("mandataire-est-mandant");
        assertThat(answer.text("/erreurs/0/message")).isEqualTo("Le mandataire ne peut pas être vous-même.");
    }

    @Test
    void refuses_what_is_not_certified() {
        Answer absent = grant(new GrantDocument().uncertified());
        Answer no = grant(new GrantDocument().certified(false));
        Answer none = grant(new GrantDocument().toString().replace("true", "null"));

        assertThat(absent.status()).isEqualTo(422);
        assertThat(absent.text("/code")).isEqualTo("certification-manquante");
        assertThat(absent.text("/erreurs/0/champ")).isEqualTo("certifie");
        assertThat(absent.text("/erreurs/0/code")).isEqualTo("certification-manquante");
        assertThat(absent.text("/erreurs/0/message")).isEqualTo("Certifiez l’exactitude des éléments déclarés.");
        assertThat(no.problem()).isEqualTo(absent.problem());
        assertThat(none.problem()).isEqualTo(absent.problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "FAX", "", "WEB,BMS", "WEB ;"})
    void refuses_a_canal_that_there_is_not(String canal) {
        Answer answer = SERVICE.call("POST", "/api/procurations")
                .as(mandant)
                .header("X-Canal", canal)
                .json(new GrantDocument().toString())
                .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("entete-invalide");
        assertThat(answer.text("/erreurs/0/champ")).isEqualTo("X-Canal");
    }

    private Answer grant(GrantDocument document) {
        return grant(document.toString());
    }

    private Answer grant(String document) {
        return SERVICE.call("POST", "/api/procurations")
                .as(mandant)
                .json(document)
                .send();
    }
}
