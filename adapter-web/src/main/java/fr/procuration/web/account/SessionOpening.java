package fr.procuration.web.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;

/** Opens a session, whichever way somebody came in. */
@Singleton
public final class SessionOpening {

    private final SessionCookie sessions;
    private final AfterSignIn afterSignIn;
    private final SignInEvents events;
    private final EndedSessions ended;

    SessionOpening(SessionCookie sessions, AfterSignIn afterSignIn, SignInEvents events, EndedSessions ended) {
        this.ended = ended;
        this.sessions = sessions;
        this.afterSignIn = afterSignIn;
        this.events = events;
    }

    /**
     * Opens it; the one that the browser had before is over.
     *
     * @param request the request that signs in
     * @param account who
     * @return the answer, with the cookie of the session, that leads to the next screen
     */
    public MutableHttpResponse<?> open(HttpRequest<?> request, Authentication account) {
        MutableHttpResponse<?> response = HttpResponse.seeOther(afterSignIn.destination(request, account));
        request.getUserPrincipal(Authentication.class)
                .flatMap(SessionToken::of)
                .ifPresent(before -> ended.end(before.id(), before.expiry()));
        response.cookie(sessions.of(account));
        events.signedIn(request, account);
        return response;
    }
}
