package fr.procuration.web.signin;

import fr.procuration.port.session.Sessions;
import fr.procuration.web.seal.CookieSafety;
import fr.procuration.web.session.SessionToken;
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

    /** The cookie of what was typed to sign in. */
    public static final String TYPED = "saisie";

    /** The cookie of a sign-in under way. */
    public static final String SIGN_IN_ATTEMPT = "depart";

    private static final String FORGET = "\"cache\", \"storage\"";

    private final Sessions sessions;
    private final SignInEvents events;
    private final CookieSafety safety;

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
        this.ours = Set.of(
                session.getCookieName(),
                formToken.getCookieName(),
                safety.ofHost(DRAFT),
                safety.ofHost(TYPED),
                safety.ofHost(SIGN_IN_ATTEMPT));
    }

    /**
     * Ends the session of a request, if it has one. What the cookies of other services of the domain hold is not ours to clear.
     */
    public void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getUserPrincipal(Authentication.class).ifPresent(account -> {
            SessionToken token = SessionToken.of(account);
            if (token.isNamed()) {
                sessions.end(token.id(), token.expiry());
            }
            events.signedOut(request, account);
        });
        ours.forEach(name -> response.cookie(Cookie.of(name, "")
                .path("/")
                .httpOnly(true)
                .secure(safety.secure())
                .maxAge(0)));
        response.getHeaders().set("Clear-Site-Data", FORGET);
    }
}
