package fr.procuration.web.account;

import io.micronaut.security.authentication.Authentication;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** The name and the end of the token that a session's cookie carries; a bearer token without a name has no session. */
record SessionToken(String id, Instant expiry) {

    static Optional<SessionToken> of(Authentication account) {
        Object id = account.getAttributes().get("jti");
        Object expiry = account.getAttributes().get("exp");
        return id instanceof String name && expiry instanceof Date end
                ? Optional.of(new SessionToken(name, end.toInstant()))
                : Optional.empty();
    }
}
