package fr.procuration.web.signin;

import fr.procuration.port.session.Digest;
import fr.procuration.port.session.OpenSession;
import fr.procuration.port.session.Sessions;
import fr.procuration.web.account.AccountProvider;
import fr.procuration.web.session.SealedSession;
import fr.procuration.web.session.SessionCookie;
import fr.procuration.web.session.SessionToken;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Opens a session, whichever way somebody came in. */
@Singleton
public final class SessionOpening {

    private final SessionCookie cookies;
    private final AfterSignIn afterSignIn;
    private final SignInEvents events;
    private final Sessions sessions;
    private final HttpClientAddressResolver addresses;

    SessionOpening(
            SessionCookie cookies,
            AfterSignIn afterSignIn,
            SignInEvents events,
            Sessions sessions,
            HttpClientAddressResolver addresses) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.addresses = addresses;
        this.afterSignIn = afterSignIn;
        this.events = events;
    }

    /** Opens it; the one that the browser had before is over. */
    public MutableHttpResponse<?> open(HttpRequest<?> request, Authentication account, SignInOrigin origin) {
        MutableHttpResponse<?> response = HttpResponse.seeOther(afterSignIn.destination(request, account));
        request.getUserPrincipal(Authentication.class)
                .map(SessionToken::of)
                .filter(SessionToken::isNamed)
                .ifPresent(before -> sessions.end(before.id(), before.expiry()));
        SealedSession session = cookies.opened(account);
        sessions.opened(recorded(request, account, session, origin));
        response.cookie(cookies.of(session));
        events.signedIn(request, account);
        return response;
    }

    private OpenSession recorded(
            HttpRequest<?> request, Authentication account, SealedSession session, SignInOrigin origin) {
        String sid = origin.providerSession();
        return new OpenSession(
                Digest.ofSession(session.id()),
                AccountProvider.subject(account),
                sid == null ? null : Digest.ofProviderSession(AccountProvider.of(account), sid),
                session.openedAt(),
                Instant.ofEpochSecond(session.expiry()),
                addresses.resolve(request),
                origin.kiosk());
    }
}
