package fr.procuration.web.session;

import fr.procuration.web.seal.Seal;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.cookie.AccessTokenCookieConfiguration;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Opens the cookie of a session; the same text in a header opens nothing. */
@Singleton
final class SessionValidator implements TokenValidator<HttpRequest<?>> {

    private final Seal seal;
    private final ClockProvider clock;
    private final String cookie;

    SessionValidator(Seal seal, ClockProvider clock, AccessTokenCookieConfiguration configuration) {
        this.seal = seal;
        this.clock = clock;
        this.cookie = configuration.getCookieName();
    }

    @Override
    public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
        return Mono.justOrEmpty(request.getCookies()
                .findCookie(cookie)
                .filter(each -> each.getValue().equals(token))
                .flatMap(each -> seal.open(SealedSession.PURPOSE, token, SealedSession.class))
                .filter(session -> session.runsAt(clock.getClock().instant()))
                .map(SealedSession::account));
    }
}
