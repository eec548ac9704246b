package fr.procuration.medialog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.zone.Layout;
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

    /** Three lines of 30. */
    private static final String CARD =
            "IDFRAAB12345671<<<<<<<<<<<<<<<9104163M3402111FRA<<<<<<<<<<<4MARTIN<<NICOLAS<PAUL<<<<<<<<<<";

    private static final String PASSPORT =
            "P<FRAMARTIN<<NICOLAS<PAUL<<<<<<<<<<<<<<<<<<<\\n12AB345673FRA9104163M3402111<<<<<<<<<<<<<<<0";
    private static final String OLD_CARD =
            "IDFRAMARTIN<<<<<<<<<<<<<<<<<<<750012\\n2001751123457NICOLAS<<PAUL<9104163M7\\n";

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
                        "dateNaissance":"CONFORME","civilite":"CONFORME"},\
                        "lecture":{"nom":"nom-naissance","prenom":"premier-prenom","dateNaissance":"date-naissance"},\
                        "motifs":[],"piece":{"nom":"MARTIN","nomUsage":null,"prenoms":["NICOLAS","PAUL"],\
                        "dateNaissance":"1991-04-16","sexe":"M","expireLe":null,"zone":null,"malLus":[]}}""");
    }

    @ParameterizedTest
    @CsvSource({
        CARD + ", TD1, 2034-02-11",
        PASSPORT + ", TD3, 2034-02-11",
        OLD_CARD + ", FRENCH_CARD, 2035-01-30",
    })
    void reads_the_zone_of_a_document(String zone, String layout, String expiry) {
        Answer answer = check(zone(zone));

        assertThat(answer.text("/verdict")).isEqualTo("CONFORME");
        assertThat(answer.text("/piece/nom")).isEqualTo("MARTIN");
        assertThat(answer.json().at("/piece/prenoms").toString()).contains("NICOLAS", "PAUL");
        assertThat(answer.text("/piece/dateNaissance")).isEqualTo("1991-04-16");
        assertThat(answer.text("/piece/zone")).isEqualTo(layout);
        assertThat(answer.text("/piece/expireLe")).isEqualTo(expiry);
        assertThat(Traced.about(SERVICE.bean(InMemoryConsultations.class), mandant.nir()))
                .singleElement()
                .satisfies(trace -> assertThat(trace.zone()).isEqualTo(Layout.valueOf(layout)));
    }

    @Test
    void tells_which_field_of_a_zone_is_misread() {
        Answer answer = check(zone(CARD.replace("3402111", "3402112")));

        assertThat(answer.text("/verdict")).isEqualTo("A_VERIFIER");
        assertThat(answer.json().at("/motifs").toString()).isEqualTo("[\"cle-mrz\"]");
        assertThat(answer.json().at("/piece/malLus").toString()).contains("expireLe");
    }

    @ParameterizedTest
    @CsvSource({
        "'''dateNaissance'':''1991-04-16''', '''dateNaissance'':''1991-04-00''', A_VERIFIER, date-incomplete",
        "'''sexe'':''M''', '''expireLe'':''2025-12-15''', A_VERIFIER, piece-expiree",
        "'''nom'':''MARTIN''', '''nom'':''DURAND'',''nomUsage'':''Martin''', CONFORME, ''",
        "'[''NICOLAS'',''PAUL'']', '[]', A_VERIFIER, prenom-absent",
    })
    void tells_why(String good, String read, String verdict, String motif) {
        Answer answer = check(NICOLAS.replace(good, read));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/verdict")).isEqualTo(verdict);
        assertThat(answer.json().at("/motifs").toString()).contains(motif);
    }

    @Test
    void takes_the_nom_d_usage_beside_a_zone() {
        String other = zone(CARD.replace("MARTIN<<", "DURAND<<"));

        assertThat(check(other).text("/verdict")).isEqualTo("A_VERIFIER");
        assertThat(check(other.replace("}", ",'nomUsage':'MARTIN'}")).text("/verdict"))
                .isEqualTo("CONFORME");
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
        assertThat(answer.body())
                .isEqualTo(
                        "{\"verdict\":\"AUCUNE_PROCURATION\",\"champs\":null,\"lecture\":null,\"motifs\":[],\"piece\":null}");
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
        "'[''NICOLAS'',''PAUL'']', 'null', piece.prenoms obligatoire",
        "'1991-04-16', '16/04/1991', piece.dateNaissance date-format",
        "'1991-04-16', '', piece.dateNaissance obligatoire",
        "'1991-04-16', '2025-02-30', piece.dateNaissance date-invalide",
        "'1991-04-16', '2025-12-17', piece.dateNaissance date-future",
        "'1991-04-16', '1895-12-15', piece.dateNaissance date-trop-ancienne",
        "'''M''', '''H''', piece.sexe valeur-inconnue",
        "'''M''', '''''', piece.sexe valeur-inconnue",
        "'''sexe'':''M''', '''expireLe'':''11/02/2034''', piece.expireLe expiration-format",
        "'''sexe'':''M''', '''expireLe'':''2034-02-30''', piece.expireLe date-invalide",
        "'''sexe'':''M''', '''nomUsage'':''M4RTIN''', piece.nomUsage caracteres"
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

    @ParameterizedTest
    @CsvSource({
        "'{''mrz'':''IDFRA''}', piece.mrz zone-longueur",
        "'{''mrz'':''ID%RAAB12345671<<<<<<<<<<<<<<<9104163M3402111FRA<<<<<<<<<<<4MARTIN<<NICOLAS<PAUL<<<<<<<<<<''}',"
                + "piece.mrz zone-caracteres",
        "'{''mrz'':''1DFRAAB12345671<<<<<<<<<<<<<<<9104163M3402111FRA<<<<<<<<<<<4MARTIN<<NICOLAS<PAUL<<<<<<<<<<''}',"
                + "piece.mrz zone-inconnue",
        "'{''mrz'':''" + CARD + "'',''nom'':''MARTIN''}', piece.nom zone-et-champs",
        "'{''mrz'':''" + CARD + "'',''sexe'':''M''}', piece.sexe zone-et-champs",
    })
    void tells_what_is_wrong_with_a_zone(String document, String error) {
        Answer answer = check(document);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(errors(answer)).containsExactly(error);
        assertThat(answer.body()).doesNotContain("MARTIN", "AB1234567");
    }

    private static String zone(String text) {
        return "{'mrz':'" + text + "'}";
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
