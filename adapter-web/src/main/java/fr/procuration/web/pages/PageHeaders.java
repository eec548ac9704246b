package fr.procuration.web.pages;

import fr.procuration.web.http.FilterOrder;
import fr.procuration.web.seal.CookieSafety;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.types.files.FileCustomizableResponseType;

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
        if (response.body() instanceof FileCustomizableResponseType) {
            response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
        }
    }

    @Override
    public int getOrder() {
        return FilterOrder.PAGE_HEADERS;
    }
}
