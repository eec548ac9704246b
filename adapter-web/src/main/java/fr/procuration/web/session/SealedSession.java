package fr.procuration.web.session;

import io.micronaut.security.authentication.Authentication;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the cookie of a session holds, sealed: who signed in, as the account told it then.
 *
 * @param id names the session, so that it can be ended
 * @param subject whom the account names
 * @param roles what they may do
 * @param claims what the account tells about them
 * @param expiry when it ends by itself, in seconds since 1970
 */
public record SealedSession(String id, String subject, List<String> roles, Map<String, Object> claims, long expiry) {

    static final String PURPOSE = "session";

    /** Among the claims, so that instances of the version before can read it: in milliseconds since 1970. */
    private static final String OPENED = "ouverture";

    static SealedSession opened(String id, Authentication account, Instant now, Duration lasting) {
        Map<String, Object> claims = new HashMap<>(account.getAttributes());
        claims.put(OPENED, now.toEpochMilli());
        long expiry = now.plus(lasting).getEpochSecond();
        return new SealedSession(id, account.getName(), List.copyOf(account.getRoles()), claims, expiry);
    }

    /** Sessions that do not say it were opened by the version before. */
    public Instant openedAt() {
        return claims.get(OPENED) instanceof Number millis ? Instant.ofEpochMilli(millis.longValue()) : Instant.EPOCH;
    }

    boolean runsAt(Instant now) {
        return now.getEpochSecond() < expiry;
    }

    Authentication account() {
        Map<String, Object> attributes = new HashMap<>(claims);
        attributes.put("jti", id);
        attributes.put("iat", Date.from(openedAt()));
        attributes.put("exp", Date.from(Instant.ofEpochSecond(expiry)));
        return Authentication.build(subject, roles, attributes);
    }

    @Override
    public String toString() {
        return "SealedSession[masked]";
    }
}
