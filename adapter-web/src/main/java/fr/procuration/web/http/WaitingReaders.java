package fr.procuration.web.http;

import fr.procuration.port.UnavailableException;
import fr.procuration.web.http.connection.GuardMeasures;
import fr.procuration.web.http.connection.GuardMeasures.Reason;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ConditionalFilter;
import io.micronaut.http.filter.FilterContinuation;
import java.security.Principal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Bounds how many readers of one account wait for news at once. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class WaitingReaders implements ConditionalFilter, Ordered {

    private final int most;
    private final GuardMeasures measures;
    private final Map<String, Integer> ofAccount = new ConcurrentHashMap<>();

    WaitingReaders(
            @Property(name = "procuration.feed-readers-per-account", defaultValue = "50") int most,
            GuardMeasures measures) {
        this.most = most;
        this.measures = measures;
    }

    /** Other calls pass without a publisher around them. */
    @Override
    public boolean isEnabled(HttpRequest<?> request) {
        return Routes.waits(request);
    }

    @RequestFilter
    Publisher<MutableHttpResponse<?>> bound(
            HttpRequest<?> request, FilterContinuation<Publisher<MutableHttpResponse<?>>> rest) {
        String account = request.getUserPrincipal().map(Principal::getName).orElse("");
        if (ofAccount.merge(account, 1, Integer::sum) > most) {
            leave(account);
            measures.refused(Reason.READERS);
            return Mono.error(new UnavailableException(
                    "the service", new IllegalStateException("too many readers of one account")));
        }
        return Mono.from(rest.proceed()).doFinally(end -> leave(account));
    }

    private void leave(String account) {
        ofAccount.computeIfPresent(account, (name, readers) -> readers == 1 ? null : readers - 1);
    }

    @Override
    public int getOrder() {
        return FilterOrder.WAITING_READERS;
    }
}
