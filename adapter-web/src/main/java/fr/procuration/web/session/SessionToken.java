package fr.procuration.web.session;

import fr.procuration.port.session.Digest;
import fr.procuration.web.account.AccountProvider;
import io.micronaut.security.authentication.Authentication;
import java.time.Instant;
import java.util.Date;

/** What an account was recognised by: the cookie of a session, or a bearer token. */
public record SessionToken(String id, Digest subject, Instant issuedAt, Instant expiry) {

    /** The token of an account. */
    public static SessionToken of(Authentication account) {
        Object id = account.getAttributes().get("jti");
        return new SessionToken(
                id instanceof String text ? text : "",
                AccountProvider.subject(account),
                instant(account, "iat"),
                instant(account, "exp"));
    }

    /** Whether it can be ended alone. */
    public boolean isNamed() {
        return !id.isEmpty();
    }

    private static Instant instant(Authentication account, String claim) {
        return account.getAttributes().get(claim) instanceof Date date ? date.toInstant() : Instant.EPOCH;
    }
}
