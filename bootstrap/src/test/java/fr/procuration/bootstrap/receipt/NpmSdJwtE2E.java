package fr.procuration.bootstrap.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import fr.procuration.bootstrap.receipt.NpmSdJwt.Answer;
import fr.procuration.bootstrap.receipt.NpmSdJwt.Question;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.receipt.Receipt;
import fr.procuration.port.driven.ReceiptFormat;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Receipts;
import fr.procuration.port.memory.InMemoryReceiptSigner;
import fr.procuration.port.receipt.StatusEntry;
import fr.procuration.port.receipt.Statuses;
import fr.procuration.web.proof.ProofAddresses;
import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The npm package {@literal @sd-jwt/sd-jwt-vc} takes our receipts that count and no others, once it is given a verifier of signatures.
 * Where it asks for less or more than docs/preuve.md, each test says what.
 */
class NpmSdJwtE2E {

    private static final String SERVICE = "https://procuration.example.fr";
    private static final StatusEntry PLACE = Receipts.REGISTERED.status();
    private static final Instant NOW = Instants.GUIDE.plusSeconds(60);

    private final InMemoryReceiptSigner signer = new InMemoryReceiptSigner("1", "2");
    private final SignedTokens tokens = new SignedTokens(signer);
    private final ReceiptFormat format = of(signer);

    private static ReceiptFormat of(InMemoryReceiptSigner signer) {
        return new SdJwtReceipts(new SignedTokens(signer), new ProofAddresses(SERVICE));
    }

    @Test
    void takes_a_receipt_that_counts_and_reads_in_it_what_we_wrote() throws ParseException, IOException {
        String credential = credential(Receipts.GRANT);

        Answer answer = verified(credential, running(), NOW);

        assertThat(answer.accepted()).as(answer.said()).isTrue();
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(answer.said())).isEqualTo(json.readTree(json.writeValueAsString(claims(credential))));
    }

    @Test
    void takes_none_of_which_a_bit_was_changed() {
        String credential = credential(Receipts.GRANT);

        List<Answer> answers = NpmSdJwt.answers(IntStream.range(0, 8 * credential.length())
                .mapToObj(bit -> question(changed(credential, bit), running(), NOW))
                .toList());

        assertThat(answers).hasSizeGreaterThan(6_000).noneMatch(Answer::accepted);
    }

    private static String changed(String credential, int bit) {
        char[] letters = credential.toCharArray();
        letters[bit / 8] ^= (char) (1 << bit % 8);
        return new String(letters);
    }

    @Test
    void takes_none_that_has_ended_nor_the_receipt_of_an_end() {
        assertRefused(verified(credential(Receipts.GRANT), list(IntStream.of(3)), NOW), "Status is not valid");
        assertRefused(
                verified(credential(Receipts.ended(EndReason.REVOCATION)), list(IntStream.of(3)), NOW),
                "Status is not valid");
    }

    @Test
    void takes_none_that_others_have_signed() {
        InMemoryReceiptSigner others = new InMemoryReceiptSigner("1");
        String forged = of(others).credential(Receipts.GRANT, Receipts.REGISTERED, Instants.GUIDE);
        InMemoryReceiptSigner unknown = new InMemoryReceiptSigner("3");
        String foreign = of(unknown).credential(Receipts.GRANT, Receipts.REGISTERED, Instants.GUIDE);

        assertRefused(verified(forged, running(), NOW), "Invalid JWT Signature");
        assertRefused(verified(foreign, running(), NOW), "Invalid JWT Signature");
    }

    @Test
    void relies_on_no_list_that_others_have_signed_or_that_is_a_day_old() {
        String credential = credential(Receipts.GRANT);
        String forged = of(new InMemoryReceiptSigner("1"))
                .statusList(PLACE.list(), Statuses.of(IntStream.of(PLACE.index())), Instants.GUIDE)
                .token();

        assertRefused(verified(credential, forged, NOW), "Status List JWT verification failed");
        assertRefused(
                verified(credential, running(), Instants.GUIDE.plusSeconds(86_401)),
                "Status List JWT verification failed");
    }

    @Test
    void goes_on_verifying_what_an_earlier_key_has_signed() {
        String before = credential(Receipts.GRANT);
        signer.signWith("2");

        assertThat(verified(before, running(), NOW).accepted()).isTrue();
    }

    /** RFC 7519 has it refused at that second already, as we do. */
    @Test
    void takes_a_receipt_until_the_second_after_its_last() throws ParseException {
        String credential = credential(Receipts.GRANT);
        Instant expiry = claims(credential).get("exp") instanceof Long seconds ? Instant.ofEpochSecond(seconds) : NOW;
        String list = format.statusList(PLACE.list(), Statuses.of(IntStream.of(PLACE.index())), expiry)
                .token();

        assertThat(verified(credential, list, expiry).accepted()).isTrue();
        assertRefused(verified(credential, list, expiry.plusSeconds(1)), "JWT is expired");
    }

    /** Who verifies with it tells it how far two clocks may be apart (skewSeconds). */
    @Test
    void does_not_allow_for_a_clock_that_is_a_second_behind() {
        assertRefused(
                verified(credential(Receipts.GRANT), running(), Instants.GUIDE.minusSeconds(1)),
                "JWT is not yet valid");
    }

    @Test
    void misses_no_tilde_at_the_end() {
        assertThat(verified(credential(Receipts.GRANT).replace("~", ""), running(), NOW)
                        .accepted())
                .isTrue();
    }

    @Test
    void leaves_it_to_the_caller_to_look_at_the_type_in_the_header() throws ParseException {
        Map<String, Object> claims = claims(credential(Receipts.GRANT));
        String list = running();

        assertThat(verified(signed("JWT", claims), list, NOW).accepted()).isTrue();
        assertThat(verified(signed("application/dc+sd-jwt", claims), list, NOW).accepted())
                .isTrue();
        assertThat(verified(credential(Receipts.GRANT), signed("JWT", claims(list)), NOW)
                        .accepted())
                .isTrue();
    }

    @Test
    void leaves_it_to_the_caller_to_know_whose_receipts_of_what_type_are_wanted() throws ParseException {
        Map<String, Object> claims = claims(credential(Receipts.GRANT));
        claims.put("iss", "https://ailleurs.example.fr");
        claims.put("vct", "https://ailleurs.example.fr/autre");

        assertThat(verified(signed("dc+sd-jwt", claims), running(), NOW).accepted())
                .isTrue();
    }

    @Test
    void leaves_it_to_the_caller_to_compare_a_list_with_its_address() {
        String other = format.statusList(PLACE.list() + 1, Statuses.of(IntStream.of(PLACE.index())), Instants.GUIDE)
                .token();

        assertThat(verified(credential(Receipts.GRANT), other, NOW).accepted()).isTrue();
    }

    private static void assertRefused(Answer answer, String why) {
        assertThat(answer.accepted()).isFalse();
        assertThat(answer.said()).contains(why);
    }

    private Answer verified(String credential, String list, Instant now) {
        return NpmSdJwt.answers(List.of(question(credential, list, now))).getFirst();
    }

    private Question question(String credential, String list, Instant now) {
        List<JWK> keys = signer.keys().entrySet().stream()
                .<JWK>map(key -> new ECKey.Builder(Curve.P_256, key.getValue())
                        .keyID(key.getKey())
                        .build())
                .toList();
        return new Question(credential, list, new JWKSet(keys).toString(), now.getEpochSecond(), null);
    }

    private String credential(Receipt receipt) {
        return format.credential(receipt, Receipts.REGISTERED, Instants.GUIDE);
    }

    /** In which the procuration counts. */
    private String running() {
        return list(IntStream.of(PLACE.index()));
    }

    private String list(IntStream valid) {
        return format.statusList(PLACE.list(), Statuses.of(valid), Instants.GUIDE)
                .token();
    }

    private String signed(String type, Map<String, Object> claims) {
        return tokens.sign(new JOSEObjectType(type), claims);
    }

    private static Map<String, Object> claims(String token) throws ParseException {
        return new LinkedHashMap<>(
                SignedJWT.parse(token.replace("~", "")).getPayload().toJSONObject());
    }
}
