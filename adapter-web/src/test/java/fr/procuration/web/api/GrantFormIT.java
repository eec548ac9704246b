package fr.procuration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.GrantDocument;
import fr.procuration.web.service.InMemoryService;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with the form, told field by field. */
class GrantFormIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    @ParameterizedTest
    @CsvSource({
        "civilite, '', obligatoire",
        "civilite, ' ', obligatoire",
        "civilite, MADEMOISELLE, valeur-inconnue",
        "civilite, madame, valeur-inconnue",
        "nom, '', obligatoire",
        "nom, '   ', obligatoire",
        "nom, '\u00a0', obligatoire",
        "nom, M4RTIN, caracteres",
        "nom, <b>MARTIN</b>, caracteres",
        "nom, -.-, sans-lettre",
        "nom, '\ud800', caracteres",
        "nomUsage, M4RTIN, caracteres",
        "nomUsage, '''', sans-lettre",
        "prenom, '', obligatoire",
        "prenom, 'Nicolas\u0000', caracteres",
        "prenom, Nicolas\ud83d\ude00, caracteres",
        "dateNaissance, '', obligatoire",
        "dateNaissance, 16/04/1991, date-format",
        "dateNaissance, 1991-4-16, date-format",
        "dateNaissance, ' 1991-04-16', date-format",
        "dateNaissance, +1991-04-16, date-format",
        "dateNaissance, 1991-04-16T00:00, date-format",
        "dateNaissance, १९९१-०४-१६, date-format",
        "dateNaissance, 2025-02-30, date-invalide",
        "dateNaissance, 2023-02-29, date-invalide",
        "dateNaissance, 1991-13-01, date-invalide",
        "dateNaissance, 0000-00-00, date-invalide",
        "dateNaissance, 1992-00-14, date-invalide",
        "dateNaissance, 91-04-16, date-format",
        "dateNaissance, 1992-11, date-format",
        "dateNaissance, 2025-12-17, date-future",
        "dateNaissance, 9999-12-31, date-future",
        "dateNaissance, 1895-12-15, date-trop-ancienne",
        "dateNaissance, 0001-01-01, date-trop-ancienne"
    })
    void tells_what_is_wrong_with_a_field(String field, String value, String code) {
        Answer answer = send(new GrantDocument().with(field, value).toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("formulaire-invalide");
        assertThat(errors(answer)).containsExactly("mandataire." + field + " " + code);
        assertThat(answer.text("/erreurs/0/message")).endsWith(".").doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"civilite", "nom", "prenom", "dateNaissance"})
    void asks_for_what_is_missing(String field) {
        Answer answer = send(new GrantDocument().without(field).toString());

        assertThat(errors(answer)).containsExactly("mandataire." + field + " obligatoire");
    }

    @Test
    void refuses_a_given_name_of_who_has_a_single_name() {
        Answer answer =
                send(new GrantDocument().single().with("prenom", "Nicolas").toString());

        assertThat(errors(answer)).containsExactly("mandataire.prenom nom-unique");
    }

    @Test
    void tells_everything_at_once() {
        Answer answer = send("""
                {"mandataire":{"civilite":"M","nom":"12","nomUsage":"3","dateNaissance":"2025-02-30"}}""");

        assertThat(answer.text("/detail"))
                .isEqualTo("Le formulaire comporte une ou plusieurs erreurs. Merci de vérifier votre saisie.");
        assertThat(errors(answer))
                .containsExactly(
                        "mandataire.civilite valeur-inconnue",
                        "mandataire.dateNaissance date-invalide",
                        "mandataire.nom caracteres",
                        "mandataire.nomUsage caracteres",
                        "mandataire.prenom obligatoire");
    }

    @Test
    void asks_for_a_mandataire() {
        assertThat(errors(send("{}"))).containsExactly("mandataire obligatoire");
        assertThat(errors(send("{\"mandataire\":null,\"certifie\":true}"))).containsExactly("mandataire obligatoire");
    }

    @Test
    void counts_a_hundred_characters_in_a_name() {
        assertThat(send(new GrantDocument().with("nom", "é".repeat(100)).toString())
                        .status())
                .isEqualTo(201);
        assertThat(errors(send(new GrantDocument().with("nom", "é".repeat(101)).toString())))
                .containsExactly("mandataire.nom trop-long");
    }

    @Test
    void follows_the_clock_of_the_service() {
        SERVICE.clock().set(java.time.Instant.parse("2025-12-16T23:00:00Z"));

        Answer answer =
                send(new GrantDocument().with("dateNaissance", "2025-12-17").toString());

        assertThat(answer.text("/code")).isEqualTo("mandataire-mineur");
    }

    private static Answer send(String document) {
        return SERVICE.call("POST", "/api/procurations")
                .as(Mandants.random())
                .json(document)
                .send();
    }

    private static List<String> errors(Answer answer) {
        JsonNode errors = answer.json().path("erreurs");
        return StreamSupport.stream(errors.spliterator(), false)
                .map(error ->
                        error.path("champ").asText() + " " + error.path("code").asText())
                .toList();
    }
}
