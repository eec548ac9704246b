package fr.procuration.web.signin;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.http.server.util.locale.HttpLocaleResolver;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationRequest;
import io.micronaut.security.event.LoginFailedEvent;
import io.micronaut.security.event.LoginSuccessfulEvent;
import io.micronaut.security.event.LogoutEvent;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Tells whoever listens that somebody came in, was refused, or left: the events of Micronaut Security. */
@Singleton
public final class SignInEvents {

    private final ApplicationEventPublisher<LoginSuccessfulEvent> successes;
    private final ApplicationEventPublisher<LoginFailedEvent> failures;
    private final ApplicationEventPublisher<LogoutEvent> ends;
    private final ApplicationEventPublisher<SubjectSignedOut> endsElsewhere;
    private final HttpHostResolver hosts;
    private final HttpLocaleResolver locales;

    SignInEvents(
            ApplicationEventPublisher<LoginSuccessfulEvent> successes,
            ApplicationEventPublisher<LoginFailedEvent> failures,
            ApplicationEventPublisher<LogoutEvent> ends,
            ApplicationEventPublisher<SubjectSignedOut> endsElsewhere,
            HttpHostResolver hosts,
            HttpLocaleResolver locales) {
        this.successes = successes;
        this.failures = failures;
        this.ends = ends;
        this.endsElsewhere = endsElsewhere;
        this.hosts = hosts;
        this.locales = locales;
    }

    public void signedIn(HttpRequest<?> request, Authentication account) {
        successes.publishEvent(
                new LoginSuccessfulEvent(account, hosts.resolve(request), locales.resolveOrDefault(request)));
    }

    /**
     * Somebody was refused.
     *
     * @param why what the refusal is, without personal data
     * @param typed what they typed, null if they came from a provider
     */
    public void refused(HttpRequest<?> request, SignInFailure why, @Nullable AuthenticationRequest<?, ?> typed) {
        failures.publishEvent(
                new LoginFailedEvent(why, typed, hosts.resolve(request), locales.resolveOrDefault(request)));
    }

    /** Sessions other than the one of the request were ended, or were to be. */
    public void signedOutElsewhere(SubjectSignedOut what) {
        endsElsewhere.publishEvent(what);
    }

    public void signedOut(HttpRequest<?> request, Authentication account) {
        ends.publishEvent(new LogoutEvent(account, hosts.resolve(request), locales.resolveOrDefault(request)));
    }
}
