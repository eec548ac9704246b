package fr.procuration.bootstrap.audit;

import fr.procuration.persistence.audit.AuditEntry;
import fr.procuration.persistence.audit.AuditEntry.Kind;
import fr.procuration.web.account.AccountProvider;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Instant;
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

    static @Nullable String provider(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(AccountProvider::of)
                .orElse(null);
    }

    /** What happens now, noted of the caller of the current request, or of the operator if there is none. */
    AuditEntry now(Instant at, Kind kind, String outcome) {
        return ServerRequestContext.currentRequest()
                .map(request -> entry(at, kind, request, outcome))
                .orElseGet(() -> new AuditEntry(at, kind, null, null, "service", outcome));
    }

    AuditEntry entry(Instant at, Kind kind, HttpRequest<?> request, String outcome) {
        return new AuditEntry(at, kind, provider(request), actor(request), origin(request), action(request), outcome);
    }

    static String action(HttpRequest<?> request) {
        String route = BasicHttpAttributes.getUriTemplate(request).orElse("adresse inconnue");
        return request.getMethodName() + " " + route;
    }
}
