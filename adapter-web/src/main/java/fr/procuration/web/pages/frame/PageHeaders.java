package fr.procuration.web.pages.frame;

import fr.procuration.web.http.FilterOrder;
import fr.procuration.web.seal.CookieSafety;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.types.files.FileCustomizableResponseType;
import java.util.Optional;

/** Tells browsers what pages of this service never do: load from elsewhere, run inline code, be framed, leak addresses. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class PageHeaders implements Ordered {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final CookieSafety safety;

    PageHeaders(CookieSafety safety) {
        this.safety = safety;
    }

    @ResponseFilter
    void apply(HttpRequest<?> request, MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("Referrer-Policy", "same-origin");
        headers.set("X-Content-Type-Options", "nosniff");
        if (safety.secure()) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (response.body() instanceof FileCustomizableResponseType file) {
            headers.set(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
            withCharset(file.getMediaType()).ifPresent(response::contentType);
        } else if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            // It may be about a person.
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** Files of text are all in UTF-8. */
    private static Optional<MediaType> withCharset(MediaType type) {
        boolean text = type.getType().equals("text") || type.getSubtype().endsWith("javascript");
        return text && type.getCharset().isEmpty()
                ? Optional.of(MediaType.of(type.getName() + "; charset=utf-8"))
                : Optional.empty();
    }

    @Override
    public int getOrder() {
        return FilterOrder.PAGE_HEADERS;
    }
}
