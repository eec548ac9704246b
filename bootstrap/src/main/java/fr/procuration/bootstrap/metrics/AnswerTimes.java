package fr.procuration.bootstrap.metrics;

import fr.procuration.web.http.FilterOrder;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** The one measure of answers: every answer as its caller gets it, by route, method, status and kind of caller. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class AnswerTimes implements Ordered {

    /** From which Prometheus tells percentiles over all instances. */
    private static final Duration[] BUCKETS = LongStream.of(
                    2, 5, 10, 20, 50, 100, 200, 500, 1_000, 3_000, 10_000, 60_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private static final String BEGUN = AnswerTimes.class.getName();
    private static final String FILE = "fichier";
    private static final String UNKNOWN = "inconnue";

    private final MeterRegistry registry;
    private final MeterProvider<Timer> answers;
    private final FailureCounters failures;

    AnswerTimes(MeterRegistry registry, FailureCounters failures) {
        this.registry = registry;
        this.failures = failures;
        this.answers = Timer.builder("procuration.answers")
                .description("Answers, those of every filter included")
                .serviceLevelObjectives(BUCKETS)
                .withRegistry(registry);
    }

    @RequestFilter
    void begin(HttpRequest<?> request) {
        request.setAttribute(BEGUN, nanos());
    }

    @ResponseFilter
    void end(HttpRequest<?> request, HttpResponse<?> response) {
        long begun = request.getAttribute(BEGUN, Long.class).orElseGet(this::nanos);
        answers.withTags(tags(request, response.code())).record(nanos() - begun, TimeUnit.NANOSECONDS);
        RouteAttributes.getException(response).ifPresent(failures::answered);
    }

    private static Tags tags(HttpRequest<?> request, int status) {
        String route = BasicHttpAttributes.getUriTemplate(request).orElse(status < 400 ? FILE : UNKNOWN);
        return Tags.of(
                "route", route,
                "method", method(request),
                "status", Integer.toString(status),
                "caller", caller(request, route));
    }

    /** Any word can be a method: those HTTP does not know count as one. */
    private static String method(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.CUSTOM ? "_OTHER" : request.getMethodName();
    }

    /** Probes and scrapes by their routes; systems bring their token in a header, people a cookie or nothing. */
    private static String caller(HttpRequest<?> request, String route) {
        if (route.startsWith("/health") || route.equals("/prometheus")) {
            return "sonde";
        }
        return request.getHeaders().contains(HttpHeaders.AUTHORIZATION) ? "systeme" : "personne";
    }

    private long nanos() {
        return registry.config().clock().monotonicTime();
    }

    @Override
    public int getOrder() {
        return FilterOrder.ANSWER_COUNT;
    }
}
