package fr.procuration.bootstrap.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Bearer tokens of both providers, as good as they come or bent, and what they open. */
record Bearers(OpenIdStage stage) {

    static final String MINE = "/api/procurations";
    static final String FEED = "/medialog/flux";

    int status(String path, String token) {
        return stage.stranger().calls(path, token).statusCode();
    }

    RSAKey key(String provider) {
        return stage.providers().keys().current(provider);
    }

    JWTClaimsSet.Builder claimsOfAssure() {
        JWTClaimsSet.Builder claims = claims("assures");
        Claims.ofFrancoise().forEach(claims::claim);
        return claims.claim("roles", List.of("ASSURE"));
    }

    JWTClaimsSet.Builder claims(String provider) {
        return new JWTClaimsSet.Builder()
                .issuer(stage.providers().issuer(provider))
                .audience(OpenIdStage.AUDIENCE)
                .subject("somebody")
                .expirationTime(in(300));
    }

    String assure(UnaryOperator<JWTClaimsSet.Builder> bend) {
        return signed("assures", bend.apply(claimsOfAssure()));
    }

    String agent(UnaryOperator<JWTClaimsSet.Builder> bend) {
        JWTClaimsSet.Builder claims = claims("agents");
        Claims.ofAgent().forEach(claims::claim);
        return signed("agents", bend.apply(claims));
    }

    String medialog(UnaryOperator<JWTClaimsSet.Builder> bend) {
        return signed("agents", bend.apply(claims("agents").claim("roles", List.of("MEDIALOG"))));
    }

    String signed(String provider, JWTClaimsSet.Builder claims) {
        return ProviderServer.signed(key(provider), claims.build());
    }

    String sign(JWSAlgorithm algorithm, @Nullable String keyId, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(keyId).build(),
                claimsOfAssure().build());
        token.sign(signer);
        return token.serialize();
    }

    String withHeader(String header) {
        String payload = claimsOfAssure().build().toString();
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(header.getBytes(UTF_8)) + "." + encoder.encodeToString(payload.getBytes(UTF_8))
                + ".";
    }

    static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
