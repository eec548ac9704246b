package fr.procuration.bootstrap.audit;

import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Who calls, from where, and what for, as far as it may be noted: the route, not the address, which can hold anything. */
@Singleton
final class Callers {

    private final HttpClientAddressResolver addresses;

    Callers(HttpClientAddressResolver addresses) {
        this.addresses = addresses;
    }

    @Nullable
    String origin() {
        return ServerRequestContext.currentRequest().map(this::origin).orElse(null);
    }

    @Nullable
    String origin(HttpRequest<?> request) {
        return addresses.resolve(request);
    }

    static @Nullable String actor(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(Authentication::getName)
                .orElse(null);
    }

    static String action(HttpRequest<?> request) {
        String route = BasicHttpAttributes.getUriTemplate(request).orElse("adresse inconnue");
        return request.getMethodName() + " " + route;
    }
}
