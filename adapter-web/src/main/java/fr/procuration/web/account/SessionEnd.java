package fr.procuration.web.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Set;

/** Ends a session: its token opens nothing any more, and the browser forgets all it has of the service. */
@Singleton
public final class SessionEnd {

    /** The cookie of a demande under way. */
    public static final String DRAFT = "brouillon";

    /** By name: what a request calls its cookies is not repeated. */
    private static final Set<String> OURS = Set.of("JWT", "jeton", DRAFT);

    private static final String FORGET = "\"cache\", \"cookies\", \"storage\"";

    private final EndedSessions ended;

    SessionEnd(EndedSessions ended) {
        this.ended = ended;
    }

    /**
     * Ends the session of a request, if it has one.
     *
     * @param request the last request of the session
     * @param response its answer, which tells the browser to forget
     */
    public void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getUserPrincipal(Authentication.class)
                .flatMap(SessionToken::of)
                .ifPresent(token -> ended.end(token.id(), token.expiry()));
        response.header("Clear-Site-Data", FORGET);
        request.getCookies().getAll().stream()
                .map(Cookie::getName)
                .filter(OURS::contains)
                .forEach(name -> response.cookie(Cookie.of(name, "").path("/").maxAge(0)));
    }
}
