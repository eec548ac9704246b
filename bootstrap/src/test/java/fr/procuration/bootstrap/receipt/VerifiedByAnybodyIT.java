package fr.procuration.bootstrap.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.procuration.bootstrap.server.ServiceInProcess;
import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.port.receipt.ReceiptCode;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A mandant takes a receipt; anybody verifies it with what the service publishes; the desk scans it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifiedByAnybodyIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServiceInProcess service = ServiceInProcess.local(Map.of());
    private final StrangeVerifier verifier = new StrangeVerifier(service.address());
    private final Caller agent = Caller.withToken(service.address(), Tokens.ofAgent("agent.paris", "CPAM-PARIS-01"));

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_stranger_verifies_a_receipt_and_that_it_counts() throws Exception {
        Caller mandant = mandant(41);
        JsonNode given = give(mandant);
        JsonNode receipt = verifier.verified(receipt(mandant, given));

        assertThat(receipt.at("/iss").asText()).isEqualTo("http://localhost:8080");
        assertThat(receipt.at("/vct").asText())
                .isEqualTo(read("/preuve").at("/vct").asText());
        assertThat(receipt.at("/acte").asText()).isEqualTo("OCTROI");
        assertThat(receipt.at("/mandataire/nom").asText()).isEqualTo("Martin");
        assertThat(receipt.at("/du")).isEqualTo(given.at("/du"));
        assertThat(receipt.at("/au")).isEqualTo(given.at("/au"));
        assertThat(receipt.at("/exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
        assertThat(receipt.toString()).doesNotContain(Tokens.nirOf(41).replace(" ", ""));
        awaitStatus(receipt, 0);
    }

    @Test
    void a_stranger_finds_the_keys_and_the_lists_by_the_name_of_the_issuer() throws Exception {
        Caller mandant = mandant(44);
        JsonNode receipt = verifier.verified(receipt(mandant, give(mandant)));
        JsonNode issuer = read("/.well-known/jwt-vc-issuer");

        assertThat(issuer.at("/issuer")).isEqualTo(receipt.at("/iss"));
        assertThat(issuer.at("/jwks_uri").asText()).isEqualTo(receipt.at("/iss").asText() + "/.well-known/jwks.json");
        assertThat(issuer.at("/status_list_aggregation_endpoint").asText())
                .isEqualTo(receipt.at("/iss").asText() + "/statuts");
        assertThat(read("/statuts").at("/status_lists")).contains(receipt.at("/status/status_list/uri"));
    }

    @Test
    void a_library_of_others_reads_what_describes_the_type() throws Exception {
        assertThat(NpmSdJwt.readsType(verifier.get("/preuve").body())).isTrue();
    }

    @Test
    void a_stranger_sees_that_it_has_ended_and_that_the_receipt_of_the_end_gives_no_power() throws Exception {
        Caller mandant = mandant(42);
        JsonNode given = give(mandant);
        JsonNode grant = verifier.verified(receipt(mandant, given));
        mandant.post("/api/procurations/" + given.at("/id").asText() + "/revocation", "");
        JsonNode end = verifier.verified(receipt(mandant, given));

        assertThat(end.at("/acte").asText()).isEqualTo("FIN");
        assertThat(end.at("/fin/motif").asText()).isEqualTo("REVOCATION");
        assertThat(end.at("/sub")).isEqualTo(grant.at("/sub"));
        assertThat(end.at("/jti")).isNotEqualTo(grant.at("/jti"));
        assertThat(end.at("/status")).isEqualTo(grant.at("/status"));
        awaitStatus(grant, 1);
        assertThat(verifier.status(end)).isEqualTo(1);
    }

    /** The list may have been published before, at most half a minute ago. */
    private void awaitStatus(JsonNode receipt, int status) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(verifier.status(receipt)).isEqualTo(status));
    }

    @Test
    void the_desk_scans_the_code_and_learns_of_an_end_at_once() throws Exception {
        Caller mandant = mandant(43);
        JsonNode given = give(mandant);
        String scanned = "http://localhost:8080/verifier#" + ReceiptCode.digits(receipt(mandant, given));

        assertThat(scan(scanned).at("/verdict").asText()).isEqualTo("REPRESENTE");
        assertThat(scan(scanned).at("/nir").asText())
                .startsWith(Tokens.nirOf(43).replace(" ", "").substring(0, 13));
        mandant.post("/api/procurations/" + given.at("/id").asText() + "/revocation", "");
        give(mandant);
        assertThat(scan(scanned).at("/verdict").asText()).isEqualTo("AUCUNE_PROCURATION");
        assertThat(JSON.readTree(mandant.get("/api/consultations").body()).toString())
                .contains("REPRESENTE", "AUCUNE_PROCURATION");
    }

    @Test
    void a_changed_receipt_verifies_nowhere() {
        Caller mandant = mandant(45);
        String credential = receipt(mandant, give(mandant));
        int place = credential.indexOf('.') + 10;
        char other = credential.charAt(place) == 'A' ? 'B' : 'A';
        String changed = credential.substring(0, place) + other + credential.substring(place + 1);

        assertThatThrownBy(() -> verifier.verified(changed)).isInstanceOf(GeneralSecurityException.class);
        assertThat(agent.post("/medialog/recus", "{\"recu\":\"" + changed + "\"}")
                        .body())
                .contains("recu-modifie");
    }

    private Caller mandant(int number) {
        return Caller.withToken(service.address(), Tokens.ofAssure(number));
    }

    private static JsonNode give(Caller mandant) {
        return Caller.json(mandant.post("/api/procurations", Bodies.NICOLAS));
    }

    private static String receipt(Caller mandant, JsonNode given) {
        return mandant.get("/api/procurations/" + given.at("/id").asText() + "/recu")
                .body();
    }

    private JsonNode scan(String scanned) {
        return Caller.json(agent.post("/medialog/recus", "{\"recu\":\"" + scanned + "\"}"));
    }

    private JsonNode read(String path) throws Exception {
        return JSON.readTree(verifier.get(path).body());
    }
}
