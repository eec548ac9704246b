package fr.procuration.web.pages.giving;

import fr.procuration.web.seal.CookieSafety;
import fr.procuration.web.seal.Seal;
import fr.procuration.web.signin.SessionEnd;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the demande under way in the browser, encrypted (JWE, A256GCM): it survives an expired session and a restart, any
 * instance can read it, it travels in no address, and nothing is stored on the server before the last button.
 */
@Singleton
final class DraftCookie {

    private static final String NAME = SessionEnd.DRAFT;
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final String PURPOSE = "draft";

    private final Seal seal;
    private final CookieSafety safety;

    DraftCookie(Seal seal, CookieSafety safety) {
        this.seal = seal;
        this.safety = safety;
    }

    /** The demande of this person; nothing if there is none, if it is another person's, or if the cookie was altered. */
    Optional<Draft> read(HttpRequest<?> request, List<String> owners) {
        return request.getCookies()
                .findCookie(safety.ofHost(NAME))
                .flatMap(cookie -> seal.open(PURPOSE, cookie.getValue(), Draft.class))
                .filter(draft -> owners.contains(draft.owner()));
    }

    void write(MutableHttpResponse<?> response, Draft draft) {
        response.cookie(cookie(seal.close(PURPOSE, draft)).maxAge(KEPT));
    }

    void forget(MutableHttpResponse<?> response) {
        response.cookie(cookie("").maxAge(0));
    }

    private Cookie cookie(String value) {
        return Cookie.of(safety.ofHost(NAME), value)
                .path("/")
                .httpOnly(true)
                .secure(safety.secure())
                .sameSite(SameSite.Lax);
    }
}
