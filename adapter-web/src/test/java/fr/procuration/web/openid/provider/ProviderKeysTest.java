package fr.procuration.web.openid.provider;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProviderKeysTest {

    /** The third time within five seconds they are not asked for any more. */
    @Test
    void keys_that_are_away_are_an_outage_however_often_a_token_comes() throws Exception {
        ProviderKeys keys = ProviderKeys.publishedAt(URI.create("http://localhost:1/keys"), Duration.ofSeconds(5));
        SignedJWT token = new SignedJWT(
                Base64URL.encode("{\"alg\":\"RS256\",\"kid\":\"k\"}"),
                Base64URL.encode("{\"sub\":\"s\"}"),
                Base64URL.encode("signed"));

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> keys.claims(token, new Issuer("http://localhost:1"), "audience", Set.of("sub")))
                    .isInstanceOf(ProviderUnavailableException.class);
        }
    }
}
