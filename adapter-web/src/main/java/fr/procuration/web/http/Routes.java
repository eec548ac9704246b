package fr.procuration.web.http;

import io.micronaut.core.annotation.AnnotationMetadataProvider;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import java.util.List;

/** The route of a request, as the router has found it, however the path was written. */
public final class Routes {

    private static final String ENDPOINT = "io.micronaut.management.endpoint.annotation.Endpoint";
    private static final String WAIT = "timeout";

    private Routes() {}

    /** The URI template of the route. */
    public static String template(HttpRequest<?> request) {
        return BasicHttpAttributes.getUriTemplate(request).orElse("");
    }

    /** Whether the route is a management endpoint: health, metrics. */
    public static boolean isOfOperators(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(MethodBasedRouteInfo.class::isInstance)
                .filter(route -> isOfOperators(((MethodBasedRouteInfo<?, ?>) route).getTargetMethod()))
                .isPresent();
    }

    static boolean isOfOperators(AnnotationMetadataProvider method) {
        return method.getAnnotationMetadata().hasStereotype(ENDPOINT);
    }

    /** Whether the route takes a time to wait for news (long polling), as a feed does. */
    public static boolean waits(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(MethodBasedRouteInfo.class::isInstance)
                .map(route -> List.of(((MethodBasedRouteInfo<?, ?>) route).getArgumentNames()))
                .filter(names -> names.contains(WAIT))
                .isPresent();
    }

    /** How many milliseconds the caller wants to wait at most, zero if it is not said or not readable. */
    static long wait(HttpRequest<?> request) {
        return request.getParameters().get(WAIT, Long.class).orElse(0L);
    }
}
