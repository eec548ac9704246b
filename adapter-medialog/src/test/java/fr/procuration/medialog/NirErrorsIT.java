package fr.procuration.medialog;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.port.fixture.Agents;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A NIR that is none, each kind by its name. */
class NirErrorsIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    @ParameterizedTest
    @CsvSource({
        "2 84 05 88 321 30, nir-longueur",
        "'', nir-longueur",
        "'   ', nir-longueur",
        "253072C07300443, nir-format",
        "8 84 05 88 321 025 23, nir-provisoire",
        "255081416802539, nir-cle",
        "255082A16802598, nir-cle",
        "7112312345678, nir-provisoire"
    })
    void tells_the_only_error_by_its_own_code(String nir, String code) {
        Answer answer = search("{\"nir\":\"" + nir + "\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/type")).isEqualTo("urn:procuration:probleme:" + code);
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.text("/title")).isEqualTo("Numéro de sécurité sociale invalide");
        assertThat(answer.text("/detail")).endsWith(".").doesNotContain("{", "'");
        assertThat(answer.json().path("erreurs")).hasSize(1);
        assertThat(answer.text("/erreurs/0/champ")).isEqualTo("nir");
        assertThat(answer.text("/erreurs/0/code")).isEqualTo(code);
        assertThat(answer.text("/erreurs/0/message")).isEqualTo(answer.text("/detail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"nir\":null}", "{\"contact\":\"ACCUEIL\"}"})
    void asks_for_the_nir(String document) {
        Answer answer = search(document);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("formulaire-invalide");
        assertThat(answer.text("/erreurs/0/champ")).isEqualTo("nir");
        assertThat(answer.text("/erreurs/0/code")).isEqualTo("obligatoire");
    }

    @Test
    void tells_it_among_others_where_more_is_wrong() {
        Answer answer = search("{\"nir\":\"255081416802539\",\"contact\":\"COURRIER\"}");

        assertThat(answer.text("/code")).isEqualTo("formulaire-invalide");
        assertThat(answer.json().path("erreurs")).hasSize(2);
        assertThat(answer.text("/erreurs/0/code")).isEqualTo("valeur-inconnue");
        assertThat(answer.text("/erreurs/1/code")).isEqualTo("nir-cle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"nir\":2550814168025}",
                "{\"nir\":[\"2550814168025\"]}",
                "{\"nir\":\"2550814168025\",\"2550814168025\":1}",
                "{\"nir\":\"2550814168025\"",
                "{\"nir\":\"2550814168025\",\"nir\":\"2550814168025\"}",
                "{\"nir\":\"2550814168025\"}{\"nir\":\"2550814168025\"}",
                "\"2550814168025\"",
                "[]",
                ""
            })
    void refuses_a_document_of_another_form_without_repeating_the_nir(String document) {
        Answer answer = search(document);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("corps-illisible");
        assertThat(answer.body()).doesNotContain("2550814168025");
    }

    private static Answer search(String document) {
        return SERVICE.call("POST", "/medialog/recherches")
                .as(Agents.PARIS)
                .json(document)
                .send();
    }
}
