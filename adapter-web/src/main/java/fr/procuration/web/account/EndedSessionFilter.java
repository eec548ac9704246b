package fr.procuration.web.account;

import fr.procuration.port.session.Sessions;
import fr.procuration.web.http.FilterOrder;
import fr.procuration.web.http.Routes;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Refuses the cookie of a session, and a bearer token, that was ended: by its holder, the provider or an operator. A request
 * without an account waits for no thread.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class EndedSessionFilter implements Ordered {

    /** Where one goes when a session is over. */
    private static final Set<String> OPEN = Set.of("/connexion", "/deconnexion", "/deconnexion/fournisseur", "/fin");

    /** Where one comes in again by a provider. */
    private static final String WAYS_IN = "/oauth/";

    private final Sessions sessions;
    private final ExecutorService blocking;

    EndedSessionFilter(Sessions sessions, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.blocking = blocking;
    }

    @RequestFilter
    CompletionStage<@Nullable MutableHttpResponse<?>> refuse(HttpRequest<?> request) {
        Optional<SessionToken> token =
                request.getUserPrincipal(Authentication.class).map(SessionToken::of);
        String route = Routes.template(request);
        if (token.isEmpty() || OPEN.contains(route) || route.startsWith(WAYS_IN)) {
            return CompletableFuture.completedStage(null);
        }
        return CompletableFuture.supplyAsync(() -> refuse(token.get()), blocking);
    }

    private @Nullable MutableHttpResponse<?> refuse(SessionToken token) {
        if (sessions.isEnded(token.id(), token.subject(), token.issuedAt())) {
            throw new AuthorizationException(null);
        }
        return null;
    }

    @Override
    public int getOrder() {
        return FilterOrder.ENDED_SESSIONS;
    }
}
