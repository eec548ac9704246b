package fr.procuration.bootstrap.server;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.MediaType;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Comparator;
import java.util.List;

/**
 * A route as the router of the running service knows it.
 *
 * @param method the HTTP method
 * @param path the path with the names of its variables
 * @param form whether it reads a form
 * @param management whether it is an endpoint for those who run the service
 * @param declaresAccess whether the code says who may call it
 */
public record Route(String method, String path, boolean form, boolean management, boolean declaresAccess) {

    /**
     * All there are, the framework's included.
     *
     * @param service the running service
     * @return its routes
     */
    public static List<Route> of(ServiceInProcess service) {
        return service.context()
                .getBean(Router.class)
                .uriRoutes()
                .map(route -> of(route, service))
                .distinct()
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static Route of(UriRouteInfo<?, ?> route, ServiceInProcess service) {
        AnnotationMetadata code = route.getTargetMethod().getAnnotationMetadata();
        String endpoint = code.stringValue(Endpoint.class).orElse("");
        boolean declared =
                endpoint.isEmpty() ? code.hasStereotype(Secured.class) : saysWhetherItIsSensitive(endpoint, service);
        return new Route(
                route.getHttpMethodName(),
                route.getUriMatchTemplate().toPathString(),
                route.explicitlyConsumes(MediaType.APPLICATION_FORM_URLENCODED_TYPE),
                !endpoint.isEmpty(),
                declared);
    }

    private static boolean saysWhetherItIsSensitive(String endpoint, ServiceInProcess service) {
        return service.context().containsProperty("endpoints." + endpoint + ".sensitive");
    }

    /**
     * Whether it is about one of somebody's things.
     *
     * @return true if an id stands in its path
     */
    public boolean takesAnId() {
        return path.contains("{id}");
    }

    /**
     * The path to something.
     *
     * @param id what stands in the place of each variable
     * @return the path
     */
    public String pathTo(String id) {
        return path.replaceAll("\\{[^}]*}", id);
    }

    /**
     * Whether it may change something.
     *
     * @return true unless it is for reading
     */
    public boolean changes() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
