package fr.procuration.web.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.token.cookie.AccessTokenCookieConfiguration;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The digests of sessions and tokens that were found good lately. Who brings one is counted by account, and not by address; that
 * it is still good is seen later, as always.
 */
@Singleton
final class KnownCredentials {

    private static final String KEY = KnownCredentials.class.getName();
    private static final int MOST = 50_000;
    private static final Duration LATELY = Duration.ofMinutes(10);

    private final String sessionCookie;
    private final Cache<String, Boolean> good =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(LATELY).build();

    KnownCredentials(AccessTokenCookieConfiguration session) {
        this.sessionCookie = session.getCookieName();
    }

    /** What a request brings, as a digest; nothing if it brings neither a token nor a session. */
    Optional<String> of(HttpRequest<?> request) {
        return request.getAttribute(KEY, String.class).or(() -> brought(request));
    }

    private Optional<String> brought(HttpRequest<?> request) {
        String token = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        String session = request.getCookies()
                .findCookie(sessionCookie)
                .map(Cookie::getValue)
                .orElse(null);
        if (token == null && session == null) {
            return Optional.empty();
        }
        String credentials = digest(token + "\n" + session);
        request.setAttribute(KEY, credentials);
        return Optional.of(credentials);
    }

    boolean areGood(String credentials) {
        return good.getIfPresent(credentials) != null;
    }

    void found(String credentials) {
        good.put(credentials, true);
    }

    void refused(String credentials) {
        good.invalidate(credentials);
    }

    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256", e);
        }
    }
}
