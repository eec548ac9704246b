package fr.procuration.medialog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Mandant;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Traced;
import fr.procuration.port.memory.InMemoryConsultations;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent compares a document over HTTP with M. Nicolas MARTIN, born on 16/04/1991. */
class CheckIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private static final String NICOLAS =
            "{'nom':'MARTIN','prenoms':['NICOLAS','PAUL'],'dateNaissance':'1991-04-16','sexe':'M'}";

    private final Mandant mandant = Mandants.random();

    @BeforeEach
    void grant() {
        SERVICE.bean(InMemoryProcurations.class).record(Changes.grant(mandant));
    }

    @Test
    void gives_the_verdict_on_each_field_and_on_the_whole() {
        Answer answer = check(NICOLAS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("""
                        {"verdict":"CONFORME","champs":{"nom":"CONFORME","prenom":"CONFORME",\
                        "dateNaissance":"CONFORME","civilite":"CONFORME"}}""");
    }

    @ParameterizedTest
    @CsvSource({
        "MARTIN, DUPONT, DIFFERENT, nom, DIFFERENT",
        "'''NICOLAS'',''PAUL''', '''PAUL'',''NICOLAS''', A_VERIFIER, prenom, A_VERIFIER",
        "1991-04-16, 1991-04-17, DIFFERENT, dateNaissance, DIFFERENT",
        "'''M''', '''F''', A_VERIFIER, civilite, A_VERIFIER",
        "'''M''', '''X''', A_VERIFIER, civilite, A_VERIFIER"
    })
    void tells_the_worst_field(String declared, String read, String verdict, String field, String match) {
        Answer answer = check(NICOLAS.replace(declared, read));

        assertThat(answer.text("/verdict")).isEqualTo(verdict);
        assertThat(answer.text("/champs/" + field)).isEqualTo(match);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",'sexe':null"})
    void gives_no_verdict_on_a_civilite_without_sex(String sex) {
        Answer answer = check(NICOLAS.replace(",'sexe':'M'", sex));

        assertThat(answer.text("/verdict")).isEqualTo("CONFORME");
        assertThat(answer.json().at("/champs/civilite").isNull()).isTrue();
    }

    @Test
    void says_that_no_procuration_is_running() {
        Answer answer = check(Mandants.random().nir().value(), NICOLAS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"verdict\":\"AUCUNE_PROCURATION\",\"champs\":null}");
    }

    @Test
    void leaves_a_trace() {
        check(NICOLAS);

        assertThat(Traced.about(SERVICE.bean(InMemoryConsultations.class), mandant.nir()))
                .singleElement()
                .satisfies(trace -> assertThat(trace.outcome()).isEqualTo(Outcome.CONFORME));
    }

    @ParameterizedTest
    @CsvSource({
        "'MARTIN', 'M4RTIN', piece.nom caracteres",
        "'MARTIN', '', piece.nom obligatoire",
        "'''NICOLAS'',', '''12'',', piece.prenoms[0] caracteres",
        "'''PAUL''', '''''', piece.prenoms[1] obligatoire",
        "'''PAUL''', 'null', piece.prenoms[1] obligatoire",
        "'''NICOLAS'',''PAUL''', '', piece.prenoms obligatoire",
        "'[''NICOLAS'',''PAUL'']', 'null', piece.prenoms obligatoire",
        "'1991-04-16', '16/04/1991', piece.dateNaissance date-format",
        "'1991-04-16', '', piece.dateNaissance obligatoire",
        "'1991-04-16', '2025-02-30', piece.dateNaissance date-invalide",
        "'1991-04-16', '2025-12-17', piece.dateNaissance date-future",
        "'1991-04-16', '1895-12-15', piece.dateNaissance date-trop-ancienne",
        "'''M''', '''H''', piece.sexe valeur-inconnue",
        "'''M''', '''''', piece.sexe valeur-inconnue"
    })
    void tells_what_is_wrong_with_a_field(String good, String wrong, String error) {
        Answer answer = check(NICOLAS.replace(good, wrong));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("formulaire-invalide");
        assertThat(errors(answer)).containsExactly(error);
        assertThat(answer.text("/erreurs/0/message")).endsWith(".").doesNotContain("{");
    }

    @Test
    void tells_everything_at_once() {
        Answer nothing = SERVICE.call("POST", "/medialog/verifications")
                .as(Agents.PARIS)
                .json("{}")
                .send();

        assertThat(errors(nothing)).containsExactly("nir obligatoire", "piece obligatoire");
        assertThat(errors(check("1", "{}")))
                .containsExactly(
                        "nir nir-longueur",
                        "piece.dateNaissance obligatoire",
                        "piece.nom obligatoire",
                        "piece.prenoms obligatoire");
    }

    @Test
    void names_the_field_whose_type_is_wrong() {
        Answer answer = check(NICOLAS.replace("'PAUL'", "12"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(errors(answer)).containsExactly("piece.prenoms[1] type-incorrect");
        assertThat(errors(check(NICOLAS.replace("['NICOLAS','PAUL']", "'NICOLAS'"))))
                .containsExactly("piece.prenoms type-incorrect");
    }

    private Answer check(String document) {
        return check(mandant.nir().value(), document);
    }

    private static Answer check(String nir, String document) {
        return SERVICE.call("POST", "/medialog/verifications")
                .as(Agents.PARIS)
                .json(("{'nir':'" + nir + "','piece':" + document + "}").replace('\'', '"'))
                .send();
    }

    private static Iterable<String> errors(Answer answer) {
        JsonNode errors = answer.json().path("erreurs");
        return StreamSupport.stream(errors.spliterator(), false)
                .map(error ->
                        error.path("champ").asText() + " " + error.path("code").asText())
                .toList();
    }
}
