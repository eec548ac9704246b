package fr.procuration.web.session;

import fr.procuration.web.seal.CookieSafety;
import fr.procuration.web.seal.Seal;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.claims.JtiGenerator;
import io.micronaut.security.token.cookie.AccessTokenCookieConfiguration;
import io.micronaut.security.token.generator.AccessTokenConfiguration;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Duration;
import java.util.Objects;

/** Makes the cookie of a session: sealed, so that it is readable for nobody and can be nothing but the cookie of a session. */
@Singleton
public final class SessionCookie {

    private final Seal seal;
    private final CookieSafety safety;
    private final JtiGenerator names;
    private final ClockProvider clock;
    private final String name;
    private final Duration lasting;

    SessionCookie(
            Seal seal,
            CookieSafety safety,
            JtiGenerator names,
            ClockProvider clock,
            AccessTokenCookieConfiguration cookie,
            AccessTokenConfiguration token) {
        this.seal = seal;
        this.safety = safety;
        this.names = names;
        this.clock = clock;
        this.name = cookie.getCookieName();
        this.lasting = Duration.ofSeconds(token.getExpiration());
    }

    public SealedSession opened(Authentication account) {
        String id = Objects.requireNonNull(names.generateJtiClaim());
        return SealedSession.opened(id, account, clock.getClock().instant(), lasting);
    }

    public Cookie of(SealedSession session) {
        return Cookie.of(name, seal.close(SealedSession.PURPOSE, session))
                .path("/")
                .httpOnly(true)
                .secure(safety.secure())
                .sameSite(SameSite.Lax)
                .maxAge(lasting);
    }
}
