package fr.procuration.web.openid;

import fr.procuration.web.seal.CookieSafety;
import fr.procuration.web.seal.Seal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Keeps, for signing out only, the ID token by which a provider knows its session again. */
@Singleton
final class HintCookie {

    private static final String NAME = "fournisseur";
    private static final String PURPOSE = "sign-out hint";
    private static final String PATH = "/deconnexion";

    /** Browsers drop a cookie of more than 4096 characters, servers headers of 8192; without a hint the provider asks. */
    private static final int LARGEST = 3_000;

    private final Seal seal;
    private final CookieSafety safety;

    HintCookie(Seal seal, CookieSafety safety) {
        this.seal = seal;
        this.safety = safety;
    }

    /** What is kept: the provider, and its word if it is not too long. */
    record Hint(String provider, String idToken) {}

    void write(MutableHttpResponse<?> response, Provider provider, String idToken) {
        String name = provider.people().provider();
        String sealed = seal.close(PURPOSE, new Hint(name, idToken));
        response.cookie(cookie(sealed.length() > LARGEST ? seal.close(PURPOSE, new Hint(name, "")) : sealed));
    }

    Optional<Hint> read(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(NAME)
                .flatMap(cookie -> seal.open(PURPOSE, cookie.getValue(), Hint.class));
    }

    void forget(MutableHttpResponse<?> response) {
        response.cookie(cookie("").maxAge(0));
    }

    private Cookie cookie(String value) {
        return Cookie.of(NAME, value)
                .path(PATH)
                .httpOnly(true)
                .secure(safety.secure())
                .sameSite(SameSite.Strict);
    }
}
