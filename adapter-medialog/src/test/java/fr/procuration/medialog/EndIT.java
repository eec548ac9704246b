package fr.procuration.medialog;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.State;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import fr.procuration.web.service.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mandataire renounces, and an agent of the file ends and unblocks, over HTTP. */
class EndIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private static final String NICOLAS =
            "{'nom':'MARTIN','prenoms':['NICOLAS','PAUL'],'dateNaissance':'1991-04-16','sexe':'M'}";
    private static final String PAUL = "{'nom':'MARTIN','prenoms':['PAUL'],'dateNaissance':'1991-04-16','sexe':'M'}";

    private final Mandant mandant = Mandants.random();

    @BeforeEach
    void grant() {
        store().record(Changes.grant(mandant));
    }

    @Test
    void a_mandataire_renounces_once() {
        String receipt = """
                {"verdict":"RENONCEE","fin":{"le":"2025-12-16T10:00:00+01:00","motif":"RENONCIATION"}}""";

        assertThat(renounce(NICOLAS).body()).isEqualTo(receipt);
        assertThat(state()).isEqualTo(State.TERMINEE);
        assertThat(renounce(NICOLAS).body()).isEqualTo(receipt);
    }

    @Test
    void somebody_else_does_not() {
        Answer answer = renounce(PAUL);

        assertThat(answer.text("/verdict")).isEqualTo("NON_CONFORME");
        assertThat(answer.text("/verification/verdict")).isEqualTo("DIFFERENT");
        assertThat(state()).isEqualTo(State.EN_COURS);
    }

    @Test
    void nothing_is_renounced_where_nothing_runs() {
        store().record(Changes.revocation(latest(), Instants.GUIDE));

        assertThat(renounce(NICOLAS).body()).isEqualTo("{\"verdict\":\"AUCUNE_PROCURATION\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "DECES, MANDANT, true",
        "PROTECTION, MANDANT, true",
        "DECES, MANDATAIRE, false",
        "PROTECTION, MANDATAIRE, false",
        "SIGNALEMENT, , false"
    })
    void an_agent_of_the_file_ends_once(EndReason reason, String concerned, boolean blocked) {
        String receipt = "{\"verdict\":\"TERMINEE\",\"fin\":{\"le\":\"2025-12-16T10:00:00+01:00\",\"motif\":\"" + reason
                + "\"},\"bloque\":" + blocked + "}";

        assertThat(end(reason.name(), concerned).body()).isEqualTo(receipt);
        assertThat(state()).isEqualTo(State.TERMINEE);
        assertThat(end(reason.name(), concerned).body()).isEqualTo(receipt);
    }

    @Test
    void a_block_is_lifted_once() {
        end("DECES", "MANDANT");

        assertThat(lift("ERREUR").body()).isEqualTo("{\"verdict\":\"LEVE\"}");
        assertThat(lift("ERREUR").body()).isEqualTo("{\"verdict\":\"AUCUN_BLOCAGE\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "REVOCATION, , motif, valeur-inconnue",
        "EXPIRATION, , motif, valeur-inconnue",
        "RENONCIATION, , motif, valeur-inconnue",
        "'', , motif, obligatoire",
        "DECES, , concerne, obligatoire",
        "PROTECTION, VOISIN, concerne, valeur-inconnue",
        "SIGNALEMENT, MANDANT, concerne, sans-objet"
    })
    void the_reason_is_compulsory_and_from_the_list(String reason, String concerned, String field, String code) {
        Answer answer = end(reason, concerned);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/erreurs/0/champ")).isEqualTo(field);
        assertThat(answer.text("/erreurs/0/code")).isEqualTo(code);
        assertThat(state()).isEqualTo(State.EN_COURS);
    }

    @ParameterizedTest
    @CsvSource({"'', obligatoire", "PITIE, valeur-inconnue"})
    void the_reason_of_a_lifting_too(String reason, String code) {
        Answer answer = lift(reason);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/erreurs/0/champ")).isEqualTo("motif");
        assertThat(answer.text("/erreurs/0/code")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"/medialog/fins", "/medialog/fins/levees"})
    void an_agent_of_the_desk_alone_does_not(String path) {
        Answer answer = post(
                path, Tokens.of(Agents.PARIS), "{\"nir\":\"" + mandant.nir().value() + "\",\"motif\":\"SIGNALEMENT\"}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(state()).isEqualTo(State.EN_COURS);
    }

    private Answer renounce(String document) {
        String body = "{'nir':'" + mandant.nir().value() + "','piece':" + document + "}";
        return post("/medialog/renonciations", Tokens.of(Agents.PARIS), body.replace('\'', '"'));
    }

    private Answer end(String reason, String concerned) {
        String person = concerned == null ? "" : ",'concerne':'" + concerned + "'";
        String body = "{'nir':'" + mandant.nir().value() + "','motif':'" + reason + "'" + person + "}";
        return post("/medialog/fins", Tokens.ofFile(Agents.PARIS), body.replace('\'', '"'));
    }

    private Answer lift(String reason) {
        String body = "{'nir':'" + mandant.nir().value() + "','motif':'" + reason + "'}";
        return post("/medialog/fins/levees", Tokens.ofFile(Agents.PARIS), body.replace('\'', '"'));
    }

    private static Answer post(String path, String token, String body) {
        return SERVICE.call("POST", path).bearing(token).json(body).send();
    }

    private State state() {
        return latest().stateAt(Instants.GUIDE.plusSeconds(1));
    }

    private Procuration latest() {
        return store().latest(mandant.nir()).orElseThrow();
    }

    private static InMemoryProcurations store() {
        return SERVICE.bean(InMemoryProcurations.class);
    }
}
