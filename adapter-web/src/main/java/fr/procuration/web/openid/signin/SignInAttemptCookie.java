package fr.procuration.web.openid.signin;

import fr.procuration.web.openid.provider.Provider;
import fr.procuration.web.seal.CookieSafety;
import fr.procuration.web.seal.Seal;
import fr.procuration.web.signin.SessionEnd;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.util.Optional;

/** Keeps a departure in the browser that left: Lax, for it comes back from another site. */
@Singleton
final class SignInAttemptCookie {

    private static final String NAME = SessionEnd.SIGN_IN_ATTEMPT;
    private static final String PURPOSE = "departure";

    private final Seal seal;
    private final CookieSafety safety;
    private final ClockProvider clock;

    SignInAttemptCookie(Seal seal, CookieSafety safety, ClockProvider clock) {
        this.seal = seal;
        this.safety = safety;
        this.clock = clock;
    }

    SignInAttempt write(MutableHttpResponse<?> response, Provider provider, boolean kiosk) {
        SignInAttempt departure =
                SignInAttempt.to(provider, kiosk, clock.getClock().instant());
        response.cookie(cookie(seal.close(PURPOSE, departure)).maxAge(SignInAttempt.AWAY));
        return departure;
    }

    /** The departure to this provider; nothing if there is none, or if it is too long ago. */
    Optional<SignInAttempt> read(HttpRequest<?> request, Provider provider) {
        long now = clock.getClock().instant().getEpochSecond();
        return request.getCookies()
                .findCookie(safety.ofHost(NAME))
                .flatMap(cookie -> seal.open(PURPOSE, cookie.getValue(), SignInAttempt.class))
                .filter(departure ->
                        departure.provider().equals(provider.people().provider()))
                .filter(departure -> now < departure.until());
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
