package fr.procuration.web.openid.signin;

import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a provider has sent back, and vouches for.
 *
 * @param account who, as the session will know them
 * @param idToken the provider's word, by which it knows the session again when it is to end
 * @param sid the provider's session, null if it names none
 */
record SignedIn(
        Authentication account, String idToken, @Nullable String sid) {

    @Override
    public String toString() {
        return "Arrival[masked]";
    }
}
