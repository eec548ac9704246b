package fr.procuration.web.pages;

import fr.procuration.web.seal.CookieSafety;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/** Tells browsers what pages of this service never do: load from elsewhere, run inline code, be framed, leak addresses. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class PageHeaders implements Ordered {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final CookieSafety safety;

    PageHeaders(CookieSafety safety) {
        this.safety = safety;
    }

    @ResponseFilter
    void apply(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", POLICY);
        response.header("Referrer-Policy", "same-origin");
        response.header("X-Content-Type-Options", "nosniff");
        if (safety.secure()) {
            response.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        response.header("X-Frame-Options", "DENY");
        response.header("Cross-Origin-Opener-Policy", "same-origin");
        if (request.getPath().startsWith("/static/")) {
            response.header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
        }
    }

    /** Around the pages of problems, so that a refusal of any filter has them too. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.before() - 1;
    }
}
