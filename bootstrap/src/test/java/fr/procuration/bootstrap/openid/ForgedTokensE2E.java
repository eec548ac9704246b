package fr.procuration.bootstrap.openid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tokens and cookies that somebody has made, bent, or found elsewhere. */
@ExtendWith(OnOpenIdStage.class)
@ResourceLock("OpenIdStage")
class ForgedTokensE2E {

    private final OpenIdStage stage;
    private final Bearers bearers;

    ForgedTokensE2E(OpenIdStage stage) {
        this.stage = stage;
        this.bearers = new Bearers(stage);
    }

    @Test
    void a_token_that_nobody_signed_is_refused() {
        assertThat(bearers.status(
                        Bearers.MINE, new PlainJWT(bearers.claimsOfAssure().build()).serialize()))
                .isEqualTo(401);
        assertThat(bearers.status(Bearers.MINE, bearers.assure(it -> it).replaceFirst("[^.]+$", "")))
                .isEqualTo(401);
        assertThat(bearers.status(Bearers.MINE, bearers.withHeader("{\"alg\":\"None\"}")))
                .isEqualTo(401);
        assertThat(bearers.status(Bearers.MINE, bearers.withHeader("{\"alg\":\"nOnE\",\"typ\":\"JWT\"}")))
                .isEqualTo(401);
    }

    @Test
    void the_published_key_is_no_secret_to_sign_with() throws JOSEException {
        RSAKey key = bearers.key("assures");
        byte[] der = key.toRSAPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";

        for (byte[] secret : List.of(
                der, pem.getBytes(UTF_8), key.toPublicJWK().toJSONString().getBytes(UTF_8))) {
            assertThat(bearers.status(
                            Bearers.MINE, bearers.sign(JWSAlgorithm.HS256, key.getKeyID(), new MACSigner(secret))))
                    .isEqualTo(401);
        }
    }

    @Test
    void a_key_that_the_provider_does_not_publish_is_refused_under_any_name() throws JOSEException {
        RSAKey mine = RotatingKeys.generated();
        RSASSASigner signer = new RSASSASigner(mine);

        assertThat(bearers.status(Bearers.MINE, bearers.sign(JWSAlgorithm.RS256, mine.getKeyID(), signer)))
                .isEqualTo(401);
        assertThat(bearers.status(
                        Bearers.MINE,
                        bearers.sign(JWSAlgorithm.RS256, bearers.key("assures").getKeyID(), signer)))
                .isEqualTo(401);
        assertThat(bearers.status(Bearers.MINE, bearers.sign(JWSAlgorithm.RS256, null, signer)))
                .isEqualTo(401);
        assertThat(bearers.status(Bearers.MINE, bearers.sign(JWSAlgorithm.RS256, "../../etc/passwd", signer)))
                .isEqualTo(401);
    }

    @Test
    void a_key_that_the_token_brings_along_is_not_used() throws JOSEException {
        RSAKey mine = RotatingKeys.generated();
        JWK published = mine.toPublicJWK();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .jwk(published)
                        .jwkURL(URI.create("http://localhost:1/keys"))
                        .build(),
                bearers.claimsOfAssure().build());
        token.sign(new RSASSASigner(mine));

        assertThat(bearers.status(Bearers.MINE, token.serialize())).isEqualTo(401);
    }

    @Test
    void the_key_of_one_provider_does_not_sign_for_the_other() throws JOSEException {
        RSAKey agents = bearers.key("agents");

        assertThat(bearers.status(
                        Bearers.MINE, bearers.sign(JWSAlgorithm.RS256, agents.getKeyID(), new RSASSASigner(agents))))
                .isEqualTo(401);
    }

    @Test
    void a_token_of_another_kind_is_refused() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType("logout+jwt"))
                        .keyID(bearers.key("assures").getKeyID())
                        .build(),
                bearers.claimsOfAssure().build());
        token.sign(new RSASSASigner(bearers.key("assures")));

        assertThat(bearers.status(Bearers.MINE, token.serialize())).isEqualTo(401);
    }

    @Test
    void a_token_with_one_letter_changed_is_refused() {
        String[] parts = bearers.assure(it -> it).split("\\.", -1);
        String bent = parts[0] + "." + parts[1].substring(0, 20) + "A" + parts[1].substring(21) + "." + parts[2];

        assertThat(bearers.status(Bearers.MINE, bent)).isEqualTo(401);
    }

    @Test
    void a_session_is_no_bearer_token() {
        stage.providers().expects("assures", "francoise", Claims.ofFrancoise());
        Walk francoise = stage.stranger();
        francoise.signsIn("assures");
        assertThat(francoise.step(Bearers.MINE).statusCode()).isEqualTo(200);

        assertThat(bearers.status(Bearers.MINE, francoise.cookie("__Host-JWT"))).isEqualTo(401);
    }

    @Test
    void a_bearer_token_is_no_session() {
        Walk stranger = stage.stranger().carrying("__Host-JWT", bearers.assure(it -> it));

        assertThat(stranger.step(Bearers.MINE).statusCode()).isEqualTo(401);
    }

    @Test
    void other_cookies_of_the_service_are_no_session() {
        Walk stranger = stage.stranger();
        stranger.step("/oauth/login/assures");

        assertThat(stage.stranger()
                        .carrying("__Host-JWT", stranger.cookie("__Host-depart"))
                        .step(Bearers.MINE)
                        .statusCode())
                .isEqualTo(401);
        String plain = new PlainJWT(bearers.claimsOfAssure().build()).serialize();
        assertThat(stage.stranger()
                        .carrying("__Host-JWT", plain)
                        .step(Bearers.MINE)
                        .statusCode())
                .isEqualTo(401);
        assertThat(stage.stranger()
                        .carrying("__Host-JWT", "a.b.c.d.e")
                        .step(Bearers.MINE)
                        .statusCode())
                .isEqualTo(401);
    }
}
