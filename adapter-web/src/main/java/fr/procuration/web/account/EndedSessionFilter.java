package fr.procuration.web.account;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;

/** Refuses the cookie of a session that its owner has closed. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class EndedSessionFilter implements Ordered {

    private final EndedSessions ended;

    EndedSessionFilter(EndedSessions ended) {
        this.ended = ended;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void refuse(HttpRequest<?> request) {
        boolean over = request.getUserPrincipal(Authentication.class)
                .flatMap(SessionToken::of)
                .filter(token -> ended.isEnded(token.id()))
                .isPresent();
        if (over && !request.getPath().equals("/connexion")) {
            throw new AuthorizationException(null);
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
