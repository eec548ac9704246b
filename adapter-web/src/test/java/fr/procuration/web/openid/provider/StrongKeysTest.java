package fr.procuration.web.openid.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.proc.SimpleSecurityContext;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys that are too short check no signature, whoever publishes them. */
class StrongKeysTest {

    @Test
    void takes_rsa_from_2048_bits_and_the_curves_of_the_algorithms() throws JOSEException {
        JWK rsa = new RSAKeyGenerator(2048).keyID("2048").generate();
        JWK ec = new ECKeyGenerator(Curve.P_256).keyID("P-256").generate();
        JWK shortRsa = new RSAKeyGenerator(1024, true).keyID("1024").generate();
        JWK secret = new OctetSequenceKeyGenerator(256).keyID("oct").generate();
        StrongKeys keys =
                new StrongKeys(new ImmutableJWKSet<SecurityContext>(new JWKSet(List.of(rsa, ec, shortRsa, secret))));

        assertThat(keys.get(new JWKSelector(new JWKMatcher.Builder().build()), new SimpleSecurityContext()))
                .extracting(JWK::getKeyID)
                .containsExactly("2048", "P-256");
    }
}
