package fr.procuration.bootstrap;

import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.Clock;
import fr.procuration.web.http.OverloadException;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.http.filter.ServerFilterPhase;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Nobody waits for long, and not too many wait (ADR 0016): whoever is not answered in time is told to come again, and when
 * many requests are under way those who come next are told so at once. What was begun for a caller who was sent away goes on
 * until its statements end, which have limits of their own, and counts as long as it does. What filters do with an answer comes
 * after this one: they keep to the {@link AnswerDeadline} themselves.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class AnswerInTime implements Ordered {

    private static final String FEED = "/medialog/flux";
    private static final long LONGEST_WAIT_MILLIS = 60_000;

    private final Duration patience;
    private final int most;
    private final Clock clock;
    private final AtomicInteger underWay = new AtomicInteger();

    AnswerInTime(
            @Property(name = "procuration.answer-within") Duration patience,
            @Property(name = "procuration.requests-at-once") int most,
            Clock clock) {
        this.clock = clock;
        this.patience = patience;
        this.most = most;
    }

    @RequestFilter
    Publisher<MutableHttpResponse<?>> bound(
            HttpRequest<?> request, FilterContinuation<Publisher<MutableHttpResponse<?>>> rest) {
        if (FEED.equals(request.getPath())) {
            Duration withNews = patience.plusMillis(wait(request));
            AnswerDeadline.set(request, clock.now().plus(withNews));
            return inTime(Mono.from(rest.proceed()).toFuture(), withNews);
        }
        AnswerDeadline.set(request, clock.now().plus(patience));
        if (underWay.incrementAndGet() > most) {
            underWay.decrementAndGet();
            return Mono.error(new OverloadException());
        }
        CompletableFuture<MutableHttpResponse<?>> answer =
                Mono.from(rest.proceed()).toFuture();
        return inTime(answer.whenComplete((done, failure) -> underWay.decrementAndGet()), patience);
    }

    private static Mono<MutableHttpResponse<?>> inTime(
            CompletableFuture<MutableHttpResponse<?>> answer, Duration patience) {
        return Mono.fromFuture(answer, true)
                .timeout(patience, Mono.error(() -> new UnavailableException("the service", new TimeoutException())));
    }

    /** How long a reader of the feed wants to wait for news. */
    private static long wait(HttpRequest<?> request) {
        return request.getParameters()
                .get("timeout", Long.class)
                .map(millis -> Math.clamp(millis, 0, LONGEST_WAIT_MILLIS))
                .orElse(0L);
    }

    /** Before everything that can take time, but after what names requests and shows problems as pages. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order() - 1;
    }
}
