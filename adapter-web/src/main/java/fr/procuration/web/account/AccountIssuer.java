package fr.procuration.web.account;

import io.micronaut.security.authentication.Authentication;
import java.util.Map;

/** Who vouches for an account: assures or agents, the names of the providers; local, this service by itself. */
public final class AccountIssuer {

    /** The claim of a session. */
    public static final String OF_SESSION = "fournisseur";

    /** The claim that is added to those of a bearer token. */
    public static final String OF_TOKEN = "emetteur";

    private static final String LOCAL = "local";

    private AccountIssuer() {}

    /**
     * Who vouches for an account.
     *
     * @param account who is signed in
     * @return the name
     */
    public static String of(Authentication account) {
        Map<String, Object> claims = account.getAttributes();
        Object issuer = claims.getOrDefault(OF_TOKEN, claims.get(OF_SESSION));
        return issuer instanceof String name ? name : LOCAL;
    }
}
