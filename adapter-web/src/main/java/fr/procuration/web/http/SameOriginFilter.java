package fr.procuration.web.http;

import fr.procuration.web.http.connection.RequestSource;
import fr.procuration.web.http.connection.RequestSources;
import fr.procuration.web.problem.ProblemKind;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.security.token.cookie.AccessTokenCookieConfiguration;
import java.util.Locale;
import java.util.Set;

/** Refuses a change that a browser makes for a page of another origin (ADR 0023). */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class SameOriginFilter implements Ordered {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<RequestSource> ADMITTED = Set.of(RequestSource.OWN_PAGE, RequestSource.UNSTATED);

    private final RequestSources sources;
    private final String sessionCookie;

    SameOriginFilter(RequestSources sources, AccessTokenCookieConfiguration session) {
        this.sources = sources;
        this.sessionCookie = session.getCookieName();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean safe = SAFE.contains(request.getMethodName());
        if (!safe && !hasOnlyABearerToken(request) && !ADMITTED.contains(sources.of(request))) {
            throw ProblemKind.FOREIGN_ORIGIN.exception();
        }
    }

    /** Beside a bearer token that is not accepted, the session of the cookie would count. */
    private boolean hasOnlyABearerToken(HttpRequest<?> request) {
        boolean bearer = request.getHeaders()
                .findFirst(HttpHeaders.AUTHORIZATION)
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("bearer "))
                .isPresent();
        return bearer && !request.getCookies().contains(sessionCookie);
    }

    @Override
    public int getOrder() {
        return FilterOrder.ORIGIN_CHECK;
    }
}
