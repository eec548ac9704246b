package fr.procuration.web.http;

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
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Bounds how long a caller waits and how many requests are under way (ADR 0016). Work begun for a caller who was sent away goes
 * on until its statements end, which have limits of their own, and keeps its place as long. Response filters run after this one
 * and keep to the {@link ResponseDeadline} themselves. Probes and scrapes take no place.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class ResponseTimeout implements Ordered {

    private static final long LONGEST_WAIT_MILLIS = 50_000;

    private final Duration patience;
    private final Places requests;
    private final Places readers;
    private final ClockProvider clock;
    private final Deadlines deadlines;
    private final GuardMeasures measures;

    ResponseTimeout(
            @Property(name = "procuration.answer-within", defaultValue = "2500ms") Duration patience,
            @Property(name = "procuration.requests-at-once", defaultValue = "512") int requests,
            @Property(name = "procuration.feed-readers", defaultValue = "200") int readers,
            ClockProvider clock,
            Deadlines deadlines,
            GuardMeasures measures) {
        this.patience = patience;
        this.requests = new Places(requests);
        this.readers = new Places(readers);
        this.clock = clock;
        this.deadlines = deadlines;
        this.measures = measures;
        measures.watch(Level.REQUESTS, this.requests::taken);
        measures.watch(Level.READERS, this.readers::taken);
    }

    @RequestFilter
    CompletableFuture<MutableHttpResponse<?>> bound(
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

    private CompletableFuture<MutableHttpResponse<?>> placed(
            HttpRequest<?> request,
            FilterContinuation<Publisher<MutableHttpResponse<?>>> rest,
            Duration within,
            Places places,
            Reason full) {
        if (places.take()) {
            return inTime(request, rest, within, places::leave);
        }
        measures.refused(full);
        return CompletableFuture.failedFuture(new OverloadException());
    }

    private CompletableFuture<MutableHttpResponse<?>> inTime(
            HttpRequest<?> request,
            FilterContinuation<Publisher<MutableHttpResponse<?>>> rest,
            Duration within,
            Runnable end) {
        ResponseDeadline.set(request, clock.getClock().instant().plus(within));
        CompletableFuture<MutableHttpResponse<?>> work =
                Mono.from(rest.proceed()).toFuture().whenComplete((done, failure) -> end.run());
        return deadlines.keep(work, within);
    }

    @Override
    public int getOrder() {
        return FilterOrder.PLACES;
    }
}
