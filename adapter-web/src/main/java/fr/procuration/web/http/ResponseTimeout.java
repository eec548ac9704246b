package fr.procuration.web.http;

import fr.procuration.port.UnavailableException;
import fr.procuration.web.http.connection.GuardMeasures;
import fr.procuration.web.http.connection.GuardMeasures.Level;
import fr.procuration.web.http.connection.GuardMeasures.Reason;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterContinuation;
import jakarta.validation.ClockProvider;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Bounds how long a caller waits and how many requests are under way (ADR 0016). Work begun for a caller who was sent away goes
 * on until its statements end, which have limits of their own, and keeps its place as long. Response filters run after this one
 * and keep to the {@link ResponseDeadline} themselves. Probes and scrapes take no place.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class ResponseTimeout implements Ordered {

    private static final long LONGEST_WAIT_MILLIS = 60_000;

    private final Duration patience;
    private final Places requests;
    private final Places readers;
    private final ClockProvider clock;
    private final GuardMeasures measures;

    ResponseTimeout(
            @Property(name = "procuration.answer-within", defaultValue = "2500ms") Duration patience,
            @Property(name = "procuration.requests-at-once", defaultValue = "512") int requests,
            @Property(name = "procuration.feed-readers", defaultValue = "200") int readers,
            ClockProvider clock,
            GuardMeasures measures) {
        this.patience = patience;
        this.requests = new Places(requests);
        this.readers = new Places(readers);
        this.clock = clock;
        this.measures = measures;
        measures.watch(Level.REQUESTS, this.requests::taken);
        measures.watch(Level.READERS, this.readers::taken);
    }

    @RequestFilter
    Publisher<MutableHttpResponse<?>> bound(
            HttpRequest<?> request, FilterContinuation<Publisher<MutableHttpResponse<?>>> rest) {
        if (Routes.isOfOperators(request)) {
            return inTime(request, rest, patience, () -> {});
        }
        if (Routes.waits(request)) {
            long wait = Math.clamp(Routes.wait(request), 0, LONGEST_WAIT_MILLIS);
            return placed(request, rest, patience.plusMillis(wait), readers, Reason.READERS);
        }
        return placed(request, rest, patience, requests, Reason.PLACES);
    }

    private Publisher<MutableHttpResponse<?>> placed(
            HttpRequest<?> request,
            FilterContinuation<Publisher<MutableHttpResponse<?>>> rest,
            Duration within,
            Places places,
            Reason full) {
        if (places.take()) {
            return inTime(request, rest, within, places::leave);
        }
        measures.refused(full);
        return Mono.error(new OverloadException());
    }

    private Mono<MutableHttpResponse<?>> inTime(
            HttpRequest<?> request,
            FilterContinuation<Publisher<MutableHttpResponse<?>>> rest,
            Duration within,
            Runnable end) {
        ResponseDeadline.set(request, clock.getClock().instant().plus(within));
        CompletableFuture<MutableHttpResponse<?>> answer =
                Mono.from(rest.proceed()).toFuture().whenComplete((done, failure) -> end.run());
        return Mono.fromFuture(answer, true)
                .timeout(within, Mono.error(() -> new UnavailableException("the service", new TimeoutException())));
    }

    @Override
    public int getOrder() {
        return FilterOrder.PLACES;
    }
}
