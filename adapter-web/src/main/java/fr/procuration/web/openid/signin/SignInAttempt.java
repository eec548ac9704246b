package fr.procuration.web.openid.signin;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import fr.procuration.web.openid.provider.Provider;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody on the way to a provider: what only their browser may come back with.
 *
 * @param provider to which one
 * @param state comes back in the address
 * @param nonce comes back in the ID token
 * @param verifier proves that who fetches the token is who asked for the code
 * @param kiosk whether they left from a kiosk
 * @param until when it is too late to come back, in seconds since 1970
 */
record SignInAttempt(String provider, String state, String nonce, String verifier, boolean kiosk, long until) {

    static final Duration AWAY = Duration.ofMinutes(10);

    static SignInAttempt to(Provider provider, boolean kiosk, Instant now) {
        return new SignInAttempt(
                provider.people().provider(),
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                kiosk,
                now.plus(AWAY).getEpochSecond());
    }

    Instant leftAt() {
        return Instant.ofEpochSecond(until).minus(AWAY);
    }

    @Override
    public String toString() {
        return "SignInAttempt[masked]";
    }
}
