package fr.procuration.web.account;

import fr.procuration.port.session.Sessions;
import fr.procuration.web.seal.CookieSafety;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.csrf.CsrfConfiguration;
import io.micronaut.security.token.cookie.AccessTokenCookieConfiguration;
import jakarta.inject.Singleton;
import java.util.Set;

/** Ends a session: its token opens nothing any more, and the browser forgets all it has of the service. */
@Singleton
public final class SessionEnd {

    /** The cookie of a demande under way. */
    public static final String DRAFT = "brouillon";

    private static final String FORGET = "\"cache\", \"cookies\", \"storage\"";

    private final Sessions sessions;
    private final SignInEvents events;
    private final CookieSafety safety;

    /** By name: what a request calls its cookies is not repeated. */
    private final Set<String> ours;

    SessionEnd(
            Sessions sessions,
            SignInEvents events,
            CookieSafety safety,
            AccessTokenCookieConfiguration session,
            CsrfConfiguration formToken) {
        this.sessions = sessions;
        this.events = events;
        this.safety = safety;
        this.ours = Set.of(session.getCookieName(), formToken.getCookieName(), safety.ofHost(DRAFT));
    }

    /**
     * Ends the session of a request, if it has one, for good: the browser forgets all it has of the service.
     *
     * @param request the last request of the session
     * @param response its answer, which tells the browser to forget
     */
    public void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        close(request, response);
        response.header("Clear-Site-Data", FORGET);
    }

    /**
     * Ends the session of a request, if it has one, where signing out goes on elsewhere: what that needs is kept.
     *
     * @param request the last request of the session
     * @param response its answer, which takes the cookies away
     */
    public void close(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getUserPrincipal(Authentication.class).ifPresent(account -> {
            SessionToken token = SessionToken.of(account);
            if (token.isNamed()) {
                sessions.end(token.id(), token.expiry());
            }
            events.signedOut(request, account);
        });
        request.getCookies().getAll().stream()
                .map(Cookie::getName)
                .filter(ours::contains)
                .forEach(name -> response.cookie(
                        Cookie.of(name, "").path("/").secure(safety.secure()).maxAge(0)));
    }
}
