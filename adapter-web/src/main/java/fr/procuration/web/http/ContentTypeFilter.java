package fr.procuration.web.http;

import fr.procuration.web.problem.ProblemKind;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.util.List;

/**
 * Refuses a body whose type is not stated, not readable, stated twice, or of another charset than UTF-8. That the stated type is
 * one that the route consumes is checked by the router.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class ContentTypeFilter implements Ordered {

    @RequestFilter
    void check(HttpRequest<?> request) {
        List<String> stated = request.getHeaders().getAll(HttpHeaders.CONTENT_TYPE);
        boolean good = stated.isEmpty()
                ? !hasBody(request) || takesAnything(request)
                : stated.size() == 1
                        && request.getContentType()
                                .filter(ContentTypeFilter::isUtf8)
                                .isPresent();
        if (!good) {
            throw ProblemKind.UNSUPPORTED_TYPE.exception();
        }
    }

    private static boolean isUtf8(MediaType type) {
        return type.getParametersMap().entrySet().stream()
                .filter(parameter -> parameter.getKey().toString().equalsIgnoreCase(MediaType.CHARSET_PARAMETER))
                .allMatch(charset -> charset.getValue().replace("\"", "").equalsIgnoreCase("utf-8"));
    }

    private static boolean hasBody(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        return headers.contains(HttpHeaders.TRANSFER_ENCODING)
                || headers.findFirst(HttpHeaders.CONTENT_LENGTH)
                        .filter(length -> !length.equals("0"))
                        .isPresent();
    }

    private static boolean takesAnything(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(route -> !route.consumesAll())
                .isEmpty();
    }

    @Override
    public int getOrder() {
        return FilterOrder.BODY_TYPE;
    }
}
