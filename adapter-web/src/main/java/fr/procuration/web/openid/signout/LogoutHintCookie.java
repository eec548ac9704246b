package fr.procuration.web.openid.signout;

import com.nimbusds.jwt.JWTParser;
import fr.procuration.web.openid.provider.Provider;
import fr.procuration.web.seal.CookieSafety;
import fr.procuration.web.seal.Seal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;

/** Keeps, for signing out only, the ID token by which a provider knows its session again. */
@Singleton
public final class LogoutHintCookie {

    private static final String NAME = "fournisseur";
    private static final String PURPOSE = "sign-out hint";

    /** The server takes 8192 characters of headers, all cookies included; without a hint the provider asks. */
    private static final int LARGEST = 2_000;

    private static final Set<String> PERSONAL = Set.of(
            "nir",
            "family_name",
            "given_name",
            "preferred_username",
            "name",
            "birthdate",
            "birthplace",
            "gender",
            "email",
            "phone_number",
            "address");

    private final Seal seal;
    private final CookieSafety safety;

    LogoutHintCookie(Seal seal, CookieSafety safety) {
        this.seal = seal;
        this.safety = safety;
    }

    /** What is kept: the provider, and its word if it is not too long. */
    record Hint(String provider, String idToken) {

        @Override
        public String toString() {
            return "Hint[provider=" + provider + ", idToken=masked]";
        }
    }

    public void write(MutableHttpResponse<?> response, Provider provider, String idToken) {
        String name = provider.people().provider();
        String sealed = seal.close(PURPOSE, new Hint(name, tellsWhoSomebodyIs(idToken) ? "" : idToken));
        response.cookie(cookie(sealed.length() > LARGEST ? seal.close(PURPOSE, new Hint(name, "")) : sealed));
    }

    /** A hint stands in an address in the end, where a number or a name has no place: some providers put them in it. */
    private static boolean tellsWhoSomebodyIs(String idToken) {
        try {
            return JWTParser.parse(idToken).getJWTClaimsSet().getClaims().keySet().stream()
                    .anyMatch(PERSONAL::contains);
        } catch (ParseException unreadable) {
            return true;
        }
    }

    Optional<Hint> read(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(safety.ofHost(NAME))
                .flatMap(cookie -> seal.open(PURPOSE, cookie.getValue(), Hint.class));
    }

    void forget(MutableHttpResponse<?> response) {
        response.cookie(cookie("").maxAge(0));
    }

    private Cookie cookie(String value) {
        return Cookie.of(safety.ofHost(NAME), value)
                .path("/")
                .httpOnly(true)
                .secure(safety.secure())
                .sameSite(SameSite.Strict);
    }
}
