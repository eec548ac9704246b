package fr.procuration.web.account;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.handlers.LoginHandler;
import jakarta.inject.Singleton;

/** Opens a session, whichever way somebody came in. */
@Singleton
@Requires(beans = LoginHandler.class)
public final class SessionOpening {

    private final LoginHandler<HttpRequest<?>, MutableHttpResponse<?>> loginHandler;
    private final AfterSignIn afterSignIn;
    private final SignInEvents events;

    SessionOpening(
            LoginHandler<HttpRequest<?>, MutableHttpResponse<?>> loginHandler,
            AfterSignIn afterSignIn,
            SignInEvents events) {
        this.loginHandler = loginHandler;
        this.afterSignIn = afterSignIn;
        this.events = events;
    }

    /**
     * Opens it.
     *
     * @param request the request that signs in
     * @param account who
     * @return the answer, with the cookie of the session, that leads to the next screen
     */
    public MutableHttpResponse<?> open(HttpRequest<?> request, Authentication account) {
        MutableHttpResponse<?> response = loginHandler
                .loginSuccess(account, request)
                .headers(headers -> headers.set(
                        HttpHeaders.LOCATION,
                        afterSignIn.destination(request, account).toString()));
        events.signedIn(request, account);
        return response;
    }
}
