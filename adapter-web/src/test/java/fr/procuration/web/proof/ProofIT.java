package fr.procuration.web.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import fr.procuration.domain.Change;
import fr.procuration.port.driven.ReceiptRegister;
import fr.procuration.port.driven.ReceiptSigner;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.InMemoryReceiptFormat;
import fr.procuration.port.receipt.StatusEntry;
import fr.procuration.port.receipt.Statuses;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import java.text.ParseException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anybody gets what verifies receipts. */
class ProofIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    @Test
    void publishes_the_keys_and_never_their_private_parts() throws ParseException {
        Answer answer = SERVICE.call("GET", "/.well-known/jwks.json").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=300");
        JWKSet keys = JWKSet.parse(answer.body());
        assertThat(keys.getKeys())
                .extracting(key -> key.getKeyID())
                .containsExactlyElementsOf(
                        SERVICE.bean(ReceiptSigner.class).keys().keySet());
        assertThat(keys.getKeys()).allMatch(key -> key instanceof ECKey && !key.isPrivate());
    }

    @Test
    void says_where_the_keys_and_the_lists_of_the_issuer_are() {
        Answer answer = SERVICE.call("GET", "/.well-known/jwt-vc-issuer").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(answer.json()).hasToString("""
                {"issuer":"http://localhost:8080","jwks_uri":"http://localhost:8080/.well-known/jwks.json",\
                "status_list_aggregation_endpoint":"http://localhost:8080/statuts"}""");
    }

    @Test
    void names_all_lists() {
        Answer answer = SERVICE.call("GET", "/statuts").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(answer.json()).hasToString("{\"status_lists\":[\"http://localhost:8080/statuts/1\"]}");
    }

    @Test
    void says_what_a_receipt_covers_and_what_it_does_not() {
        Answer answer = SERVICE.call("GET", "/preuve").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(answer.text("/vct")).isEqualTo("http://localhost:8080/preuve");
        assertThat(answer.text("/description")).contains("accueil", "3646", "Service Médical", "pièce");
        assertThat(answer.json().at("/claims"))
                .allMatch(claim -> claim.at("/sd").asText().equals("never"));
    }

    @Test
    void publishes_a_list_that_nobody_keeps_for_more_than_a_minute() {
        Change grant = Changes.grant(Mandants.random());
        SERVICE.bean(InMemoryProcurations.class).record(grant);
        StatusEntry entry = SERVICE.bean(ReceiptRegister.class)
                .register(grant.procuration(), Instants.GUIDE)
                .status();

        Answer first = list("" + entry.list());
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Content-Type")).isEqualTo("application/statuslist+jwt");
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(Statuses.at(InMemoryReceiptFormat.entries(first.body()), entry.index()))
                .isEqualTo(Statuses.VALID);

        SERVICE.bean(InMemoryProcurations.class).record(Changes.revocation(grant.procuration()));
        SERVICE.clock().advance(Duration.ofSeconds(20));
        assertThat(list("" + entry.list()).header("Cache-Control")).isEqualTo("public, max-age=40");

        SERVICE.clock().advance(Duration.ofSeconds(10));
        assertThat(Statuses.at(
                        InMemoryReceiptFormat.entries(list("" + entry.list()).body()), entry.index()))
                .isEqualTo(Statuses.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "77", "01", "1e0", "99999999999", "a"})
    void there_is_no_other_list(String number) {
        Answer answer = list(number);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/code")).isEqualTo("adresse-inconnue");
    }

    private static Answer list(String number) {
        return SERVICE.call("GET", "/statuts/" + number).send();
    }
}
