package fr.procuration.web.session;

import fr.procuration.port.session.Sessions;
import fr.procuration.web.http.FilterOrder;
import fr.procuration.web.http.Routes;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import java.util.Set;

/** Refuses the cookie of a session, and a bearer token, that was ended: by its holder, the provider or an operator. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class EndedSessionFilter implements Ordered {

    /** Where one goes when a session is over. */
    private static final Set<String> OPEN = Set.of("/connexion", "/deconnexion", "/deconnexion/fournisseur", "/fin");

    /** Where one comes in again by a provider. */
    private static final String WAYS_IN = "/oauth/";

    private final Sessions sessions;

    EndedSessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void refuse(HttpRequest<?> request) {
        if (!isOpen(request)
                && request.getUserPrincipal(Authentication.class)
                        .map(SessionToken::of)
                        .filter(token -> sessions.isEnded(token.id(), token.subject(), token.issuedAt()))
                        .isPresent()) {
            throw new AuthorizationException(null);
        }
    }

    /** Probes and scrapes wait for no database. */
    private static boolean isOpen(HttpRequest<?> request) {
        String route = Routes.template(request);
        return Routes.isOfOperators(request) || OPEN.contains(route) || route.startsWith(WAYS_IN);
    }

    @Override
    public int getOrder() {
        return FilterOrder.ENDED_SESSIONS;
    }
}
