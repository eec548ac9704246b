package fr.procuration.web.signin;

import fr.procuration.web.seal.CookieSafety;
import fr.procuration.web.seal.Seal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * What somebody typed as their account when the code was refused, so that they type the code only. It stays in their browser,
 * sealed, for two minutes: it stands in no address.
 */
@Singleton
public final class TypedAccount {

    private static final String ATTRIBUTE = "procuration.typed-account";
    private static final String PURPOSE = "typed account";
    private static final Duration KEPT = Duration.ofMinutes(2);
    private static final int LONGEST = 100;

    private final Seal seal;
    private final CookieSafety safety;

    TypedAccount(Seal seal, CookieSafety safety) {
        this.seal = seal;
        this.safety = safety;
    }

    static void of(HttpRequest<?> request, String typed) {
        if (typed.length() <= LONGEST) {
            request.setAttribute(ATTRIBUTE, typed);
        }
    }

    /** Keeps what was typed in a request. */
    public void keep(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(ATTRIBUTE, String.class)
                .ifPresent(typed ->
                        response.cookie(cookie(seal.close(PURPOSE, typed)).maxAge(KEPT)));
    }

    /** What was shown is not shown again, to whoever comes next. */
    public void forget(MutableHttpResponse<?> response) {
        response.cookie(cookie("").maxAge(0));
    }

    private Cookie cookie(String value) {
        return Cookie.of(safety.ofHost(SessionEnd.TYPED), value)
                .path("/")
                .httpOnly(true)
                .secure(safety.secure())
                .sameSite(SameSite.Lax);
    }

    /** What was typed a moment ago, empty if nothing was. */
    public String read(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(safety.ofHost(SessionEnd.TYPED))
                .flatMap(cookie -> seal.open(PURPOSE, cookie.getValue(), String.class))
                .orElse("");
    }
}
