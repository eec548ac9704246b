package fr.procuration.bootstrap.openid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs with bearer tokens: those of the providers, and those that somebody has made, bent, or found. */
@ExtendWith(OnOpenIdStage.class)
class BearerTokensE2E {

    private static final String MINE = "/api/procurations";
    private static final String FEED = "/medialog/flux";

    private final OpenIdStage stage;

    BearerTokensE2E(OpenIdStage stage) {
        this.stage = stage;
    }

    @Test
    void a_token_of_the_providers_opens_what_its_roles_open() {
        assertThat(status(MINE, assure(it -> it))).isEqualTo(200);
        assertThat(status(FEED, medialog(it -> it))).isEqualTo(200);
        assertThat(status(MINE, medialog(it -> it))).isEqualTo(403);
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                claims("no audience", it -> it.audience((String) null)),
                claims("another audience", it -> it.audience("another-api")),
                claims("the client, as in an ID token", it -> it.audience(ProviderServer.CLIENT)),
                claims("audience as a part of a text", it -> it.audience(OpenIdStage.AUDIENCE + "-2")),
                claims("audience in an object", it -> it.claim("aud", Map.of("is", OpenIdStage.AUDIENCE))),
                claims("no issuer", it -> it.issuer(null)),
                claims("unknown issuer", it -> it.issuer("https://evil.example")),
                claims(
                        "issuer with a slash more",
                        it -> it.issuer(it.getClaims().get("iss") + "/")),
                claims(
                        "issuer in a list",
                        it -> it.claim("iss", List.of(it.getClaims().get("iss")))),
                claims("no expiry", it -> it.expirationTime(null)),
                claims("expired", it -> it.expirationTime(in(-61))),
                claims("expiry as a text", it -> it.claim("exp", "tomorrow")),
                claims("not valid yet", it -> it.notBeforeTime(in(90))),
                claims("nobody's", it -> it.subject(null)));
    }

    private static Arguments claims(String what, UnaryOperator<JWTClaimsSet.Builder> bend) {
        return Arguments.of(what, bend);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void claims_that_are_not_for_this_service_now_are_refused(String what, UnaryOperator<JWTClaimsSet.Builder> bend) {
        assertThat(status(MINE, assure(bend))).isEqualTo(401);
    }

    @Test
    void clocks_may_be_a_minute_apart() {
        assertThat(status(MINE, assure(it -> it.expirationTime(in(-45))))).isEqualTo(200);
        assertThat(status(MINE, assure(it -> it.notBeforeTime(in(45))))).isEqualTo(200);
    }

    static Stream<Arguments> roles() {
        return Stream.of(
                Arguments.of("none", null),
                Arguments.of("empty", List.of()),
                Arguments.of("as a text", "ASSURE"),
                Arguments.of("in other letters", List.of("assure")),
                Arguments.of("nested", List.of(List.of("ASSURE"))),
                Arguments.of("in an object", Map.of("ASSURE", true)),
                Arguments.of("unknown", List.of("ADMIN", "ROLE_ASSURE", "isAuthenticated()")),
                Arguments.of("of the other provider", List.of("MEDIALOG", "AGENT_ACCUEIL")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("roles")
    void roles_that_are_none_of_the_issuers_open_nothing(String what, Object roles) {
        String token = assure(it -> it.claim("roles", roles).claim("site", "CPAM-PARIS-01"));

        for (String path : List.of(MINE, FEED, "/medialog")) {
            assertThat(status(path, token)).as(path).isEqualTo(403);
        }
    }

    @Test
    void the_provider_of_agents_makes_nobody_an_insured_person() {
        String token = medialog(it -> it.claim("roles", List.of("ASSURE", "MEDIALOG")));

        assertThat(status(MINE, token)).isEqualTo(403);
        assertThat(status(FEED, token)).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("oddClaims")
    void odd_claims_of_a_person_make_the_account_incomplete(String claim, Object value) {
        assertThat(status(MINE, assure(it -> it.claim(claim, value)))).isEqualTo(403);
    }

    static Stream<Arguments> oddClaims() {
        return Stream.of(
                Arguments.of("nir", List.of(Claims.NIR)),
                Arguments.of("nir", Map.of("value", Claims.NIR)),
                Arguments.of("nir", 255081416802538L),
                Arguments.of("birthdate", 19550814),
                Arguments.of("family_name", List.of("MARTIN", "DUPONT")),
                Arguments.of("gender", true));
    }

    @Test
    void a_token_that_nobody_signed_is_refused() {
        assertThat(status(MINE, new PlainJWT(claimsOfAssure().build()).serialize()))
                .isEqualTo(401);
        assertThat(status(MINE, assure(it -> it).replaceFirst("[^.]+$", ""))).isEqualTo(401);
        assertThat(status(MINE, withHeader("{\"alg\":\"None\"}"))).isEqualTo(401);
        assertThat(status(MINE, withHeader("{\"alg\":\"nOnE\",\"typ\":\"JWT\"}")))
                .isEqualTo(401);
    }

    @Test
    void the_published_key_is_no_secret_to_sign_with() throws JOSEException {
        RSAKey key = key("assures");
        byte[] der = key.toRSAPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";

        for (byte[] secret : List.of(
                der, pem.getBytes(UTF_8), key.toPublicJWK().toJSONString().getBytes(UTF_8))) {
            assertThat(status(MINE, sign(JWSAlgorithm.HS256, key.getKeyID(), new MACSigner(secret))))
                    .isEqualTo(401);
        }
    }

    @Test
    void a_key_that_the_provider_does_not_publish_is_refused_under_any_name() throws JOSEException {
        RSAKey mine = RotatingKeys.generated();
        RSASSASigner signer = new RSASSASigner(mine);

        assertThat(status(MINE, sign(JWSAlgorithm.RS256, mine.getKeyID(), signer)))
                .isEqualTo(401);
        assertThat(status(MINE, sign(JWSAlgorithm.RS256, key("assures").getKeyID(), signer)))
                .isEqualTo(401);
        assertThat(status(MINE, sign(JWSAlgorithm.RS256, null, signer))).isEqualTo(401);
        assertThat(status(MINE, sign(JWSAlgorithm.RS256, "../../etc/passwd", signer)))
                .isEqualTo(401);
    }

    @Test
    void a_key_that_the_token_brings_along_is_not_used() throws JOSEException {
        RSAKey mine = RotatingKeys.generated();
        JWK published = mine.toPublicJWK();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .jwk(published)
                        .jwkURL(java.net.URI.create("http://localhost:1/keys"))
                        .build(),
                claimsOfAssure().build());
        token.sign(new RSASSASigner(mine));

        assertThat(status(MINE, token.serialize())).isEqualTo(401);
    }

    @Test
    void the_key_of_one_provider_does_not_sign_for_the_other() throws JOSEException {
        RSAKey agents = key("agents");

        assertThat(status(MINE, sign(JWSAlgorithm.RS256, agents.getKeyID(), new RSASSASigner(agents))))
                .isEqualTo(401);
    }

    @Test
    void a_token_of_another_kind_is_refused() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType("logout+jwt"))
                        .keyID(key("assures").getKeyID())
                        .build(),
                claimsOfAssure().build());
        token.sign(new RSASSASigner(key("assures")));

        assertThat(status(MINE, token.serialize())).isEqualTo(401);
    }

    @Test
    void a_token_with_one_letter_changed_is_refused() {
        String[] parts = assure(it -> it).split("\\.", -1);
        String bent = parts[0] + "." + parts[1].substring(0, 20) + "A" + parts[1].substring(21) + "." + parts[2];

        assertThat(status(MINE, bent)).isEqualTo(401);
    }

    @Test
    void a_session_is_no_bearer_token() {
        stage.providers().expects("assures", "francoise", Claims.ofFrancoise());
        Walk francoise = stage.stranger();
        francoise.signsIn("assures");
        assertThat(francoise.step(MINE).statusCode()).isEqualTo(200);

        assertThat(status(MINE, francoise.cookie("JWT"))).isEqualTo(401);
    }

    @Test
    void a_bearer_token_is_no_session() {
        Walk stranger = stage.stranger().carrying("JWT", assure(it -> it));

        assertThat(stranger.step(MINE).statusCode()).isEqualTo(401);
    }

    @Test
    void other_cookies_of_the_service_are_no_session() {
        Walk stranger = stage.stranger();
        stranger.step("/oauth/login/assures");

        assertThat(stage.stranger()
                        .carrying("JWT", stranger.cookie("depart"))
                        .step(MINE)
                        .statusCode())
                .isEqualTo(401);
        String plain = new PlainJWT(claimsOfAssure().build()).serialize();
        assertThat(stage.stranger().carrying("JWT", plain).step(MINE).statusCode())
                .isEqualTo(401);
        assertThat(stage.stranger().carrying("JWT", "a.b.c.d.e").step(MINE).statusCode())
                .isEqualTo(401);
    }

    private int status(String path, String token) {
        return stage.stranger().calls(path, token).statusCode();
    }

    private RSAKey key(String provider) {
        return stage.providers().keys().current(provider);
    }

    private JWTClaimsSet.Builder claimsOfAssure() {
        JWTClaimsSet.Builder claims = claims("assures");
        Claims.ofFrancoise().forEach(claims::claim);
        return claims.claim("roles", List.of("ASSURE"));
    }

    private JWTClaimsSet.Builder claims(String provider) {
        return new JWTClaimsSet.Builder()
                .issuer(stage.providers().issuer(provider))
                .audience(OpenIdStage.AUDIENCE)
                .subject("somebody")
                .expirationTime(in(300));
    }

    private String assure(UnaryOperator<JWTClaimsSet.Builder> bend) {
        return signed("assures", bend.apply(claimsOfAssure()));
    }

    private String medialog(UnaryOperator<JWTClaimsSet.Builder> bend) {
        return signed("agents", bend.apply(claims("agents").claim("roles", List.of("MEDIALOG"))));
    }

    private String signed(String provider, JWTClaimsSet.Builder claims) {
        return ProviderServer.signed(key(provider), claims.build());
    }

    private String sign(JWSAlgorithm algorithm, @Nullable String keyId, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(keyId).build(),
                claimsOfAssure().build());
        token.sign(signer);
        return token.serialize();
    }

    private String withHeader(String header) {
        String payload = claimsOfAssure().build().toString();
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(header.getBytes(UTF_8)) + "." + encoder.encodeToString(payload.getBytes(UTF_8))
                + ".";
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
