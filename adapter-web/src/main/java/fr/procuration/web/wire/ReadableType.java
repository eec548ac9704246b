package fr.procuration.web.wire;

import fr.procuration.web.http.FilterOrder;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;

/** A body whose type is stated, but cannot be read, is not taken for JSON. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class ReadableType implements Ordered {

    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean stated = request.getHeaders().contains(HttpHeaders.CONTENT_TYPE);
        if (stated && request.getContentType().isEmpty()) {
            throw new HttpStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "type-non-admis");
        }
    }

    @Override
    public int getOrder() {
        return FilterOrder.BODY_TYPE;
    }
}
