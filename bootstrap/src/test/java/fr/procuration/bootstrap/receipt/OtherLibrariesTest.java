package fr.procuration.bootstrap.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.authlete.sd.SDJWT;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.ReceiptDefect;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.port.driven.ReceiptFormat;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Receipts;
import fr.procuration.port.memory.InMemoryReceiptSigner;
import fr.procuration.port.receipt.StatusEntry;
import fr.procuration.port.receipt.Statuses;
import fr.procuration.web.proof.ProofAddresses;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

/** What others verify with reads our receipts and lists as we meant them. */
class OtherLibrariesTest {

    private static final String SERVICE = "https://procuration.example.fr";

    private final InMemoryReceiptSigner signer = new InMemoryReceiptSigner("current", "next");
    private final ReceiptFormat format = of(SERVICE);

    private ReceiptFormat of(String address) {
        return new SdJwtReceipts(new SignedTokens(signer), new ProofAddresses(address));
    }

    @Test
    void a_library_for_sd_jwt_finds_a_credential_without_disclosures_that_verifies() throws Exception {
        SDJWT read = SDJWT.parse(format.credential(Receipts.GRANT, Receipts.REGISTERED, Instants.GUIDE));

        assertThat(read.getDisclosures()).isEmpty();
        assertThat(read.getBindingJwt()).isNull();
        SignedJWT jwt = SignedJWT.parse(read.getCredentialJwt());
        assertThat(jwt.getHeader().getType()).hasToString("dc+sd-jwt");
        assertThat(verifies(jwt)).isTrue();
        JWTClaimsSet claims = jwt.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(SERVICE);
        assertThat(claims.getIssueTime()).isEqualTo(Date.from(Instants.GUIDE));
        assertThat(claims.getNotBeforeTime()).isEqualTo(Date.from(Instants.GUIDE));
        // 24:00 in Paris of 16 January 2026.
        assertThat(claims.getExpirationTime()).isEqualTo("2026-01-16T23:00:00Z");
    }

    @Test
    void a_receipt_says_this_and_nothing_else() throws ParseException, IOException {
        JsonNode claims = claims(format.credential(Receipts.GRANT, Receipts.REGISTERED, Instants.GUIDE));

        String id = claims.at("/jti").asText();
        assertThat(id).hasSize(11);
        assertThat(claims).isEqualTo(new ObjectMapper().readTree("""
                {"iss":"https://procuration.example.fr","vct":"https://procuration.example.fr/preuve",
                 "iat":1765875600,"nbf":1765875600,"exp":1768604400,"jti":"%s","sub":"AZaz09_-AZa",
                 "status":{"status_list":{"idx":131071,"uri":"https://procuration.example.fr/statuts/534"}},
                 "acte":"OCTROI","mandant":{"nom":"MARTIN","prenom":"Françoise"},
                 "mandataire":{"nom":"MARTIN","prenom":"Nicolas","dateNaissance":"1991-04-16"},
                 "du":"2025-12-16","au":"2026-01-16","journal":"0123456789abcdef",
                 "pointDeControle":{"numero":"1234567","empreinte":"fedcba9876543210"}}
                """.formatted(id)));
    }

    @Test
    void the_receipt_of_an_end_says_when_and_why() throws ParseException, IOException {
        JsonNode claims =
                claims(format.credential(Receipts.ended(EndReason.RENONCIATION), Receipts.REGISTERED, Instants.GUIDE));

        assertThat(claims.at("/acte").asText()).isEqualTo("FIN");
        assertThat(claims.at("/fin"))
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"le\":\"2025-12-16T10:00:01+01:00\",\"motif\":\"RENONCIATION\"}"));
        assertThat(claims.has("pointDeControle")).isFalse();
        assertThat(claims.at("/status/status_list/idx").asInt()).isEqualTo(StatusEntry.LIST_SIZE - 1);
    }

    @Test
    void a_list_is_read_as_the_specification_says() throws Exception {
        byte[] statuses = Statuses.of(IntStream.of(3, 70_000));
        SignedJWT list =
                SignedJWT.parse(format.statusList(7, statuses, Instants.GUIDE).token());

        assertThat(list.getHeader().getType()).hasToString("statuslist+jwt");
        assertThat(verifies(list)).isTrue();
        JWTClaimsSet claims = list.getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(SERVICE + "/statuts/7");
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(Instants.GUIDE.plusSeconds(86_400)));
        assertThat(claims.getLongClaim("ttl")).isEqualTo(60);
        Map<String, Object> entries = claims.getJSONObjectClaim("status_list");
        assertThat(entries).containsEntry("bits", 2L).containsEntry("aggregation_uri", SERVICE + "/statuts");
        byte[] zlib = Base64.getUrlDecoder().decode((String) entries.get("lst"));
        assertThat(new InflaterInputStream(new ByteArrayInputStream(zlib)).readAllBytes())
                .isEqualTo(statuses);
    }

    @Test
    void earlier_keys_verify_what_they_signed_and_keys_to_come_nothing_yet() throws Exception {
        String before = format.credential(Receipts.GRANT, Receipts.REGISTERED, Instants.GUIDE);
        signer.signWith("next");
        String after = format.credential(Receipts.GRANT, Receipts.REGISTERED, Instants.GUIDE);

        assertThat(header(before)).contains("\"current\"");
        assertThat(header(after)).contains("\"next\"");
        assertThat(format.read(before)).isEqualTo(format.read(after));
    }

    @Test
    void what_another_service_issued_with_the_same_keys_is_foreign() {
        String other =
                of("https://ailleurs.example.fr").credential(Receipts.GRANT, Receipts.REGISTERED, Instants.GUIDE);

        assertThat(defect(other)).isEqualTo(ReceiptDefect.FOREIGN);
    }

    @Test
    void a_credential_of_this_service_of_another_type_is_none_and_one_that_says_less_cannot_be_read() {
        JOSEObjectType type = new JOSEObjectType("dc+sd-jwt");
        SignedTokens tokens = new SignedTokens(signer);

        assertThat(defect(tokens.sign(type, Map.of("iss", SERVICE, "vct", SERVICE + "/autre")) + "~"))
                .isEqualTo(ReceiptDefect.OTHER_TYPE);
        assertThat(defect(tokens.sign(type, Map.of("iss", SERVICE, "vct", SERVICE + "/preuve")) + "~"))
                .isEqualTo(ReceiptDefect.UNREADABLE);
    }

    private ReceiptDefect defect(String credential) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> format.read(credential));
        return ((Refusal.UnverifiedReceipt) refused.refusal()).defect();
    }

    private boolean verifies(SignedJWT jwt) throws JOSEException {
        return jwt.verify(new ECDSAVerifier(
                Objects.requireNonNull(signer.keys().get(jwt.getHeader().getKeyID()))));
    }

    private static JsonNode claims(String credential) throws ParseException, IOException {
        return new ObjectMapper()
                .readTree(SignedJWT.parse(SDJWT.parse(credential).getCredentialJwt())
                        .getPayload()
                        .toString());
    }

    private static String header(String credential) {
        return new String(Base64.getUrlDecoder().decode(credential.split("\\.", -1)[0]), StandardCharsets.UTF_8);
    }
}
