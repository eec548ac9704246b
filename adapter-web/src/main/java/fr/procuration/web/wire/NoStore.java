package fr.procuration.web.wire;

import fr.procuration.web.http.FilterOrder;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;

/** What a controller answers is about somebody: no cache keeps it, unless the controller says otherwise. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class NoStore implements Ordered {

    @ResponseFilter
    void apply(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean controller = RouteAttributes.getRouteMatch(request).isPresent();
        if (controller && !response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    @Override
    public int getOrder() {
        return FilterOrder.NO_STORE;
    }
}
