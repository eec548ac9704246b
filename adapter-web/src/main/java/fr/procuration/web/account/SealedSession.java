package fr.procuration.web.account;

import io.micronaut.security.authentication.Authentication;
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
record SealedSession(String id, String subject, List<String> roles, Map<String, Object> claims, long expiry) {

    static final String PURPOSE = "session";

    boolean runsAt(Instant now) {
        return now.getEpochSecond() < expiry;
    }

    Authentication account() {
        Map<String, Object> attributes = new HashMap<>(claims);
        attributes.put("jti", id);
        attributes.put("exp", Date.from(Instant.ofEpochSecond(expiry)));
        return Authentication.build(subject, roles, attributes);
    }

    @Override
    public String toString() {
        return "SealedSession[masked]";
    }
}
