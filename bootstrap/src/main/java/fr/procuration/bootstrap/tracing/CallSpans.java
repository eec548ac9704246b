package fr.procuration.bootstrap.tracing;

import fr.procuration.web.http.FilterOrder;
import fr.procuration.web.http.Routes;
import fr.procuration.web.wire.RequestId;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A span for each call: its method, its route and its status, never an address, a header or a body. It belongs to the trace
 * of the caller, if {@code traceparent} names one.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@WhenConfigured
final class CallSpans implements Ordered {

    private static final String SPAN = "procuration.span";
    private static final int FAULT = 500;

    private final Tracer tracer;

    CallSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        if (Routes.isOfOperators(request)) {
            // They come all the time, and nobody looks for one of them.
            return;
        }
        Context caller = W3CTraceContextPropagator.getInstance().extract(Context.root(), request, new Traceparent());
        String method = method(request);
        Span span = tracer.spanBuilder(method)
                .setParent(caller)
                .setSpanKind(SpanKind.SERVER)
                .setAttribute(SpanAttributes.METHOD, method)
                .setAttribute(SpanAttributes.REQUEST, RequestId.of(request))
                .startSpan();
        request.setAttribute(SPAN, span);
        context.add(new CurrentSpan(span));
        context.add(new ProviderCallSpans(tracer, span));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(SPAN, Span.class).ifPresent(span -> {
            BasicHttpAttributes.getUriTemplate(request).ifPresent(route -> {
                span.updateName(method(request) + " " + route);
                span.setAttribute(SpanAttributes.ROUTE, route);
            });
            span.setAttribute(SpanAttributes.STATUS, (long) response.code());
            if (response.code() >= FAULT) {
                span.setStatus(StatusCode.ERROR);
                span.setAttribute(SpanAttributes.ERROR, Integer.toString(response.code()));
            }
            span.end();
        });
    }

    /** A method that HTTP does not know can be any word. */
    private static String method(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.CUSTOM ? "_OTHER" : request.getMethodName();
    }

    @Override
    public int getOrder() {
        return FilterOrder.TRACING;
    }

    /** That header and no other: what else W3C lets callers send along can be any text, which would be passed on. */
    private static final class Traceparent implements TextMapGetter<HttpRequest<?>> {

        private static final String HEADER = "traceparent";

        @Override
        public Iterable<String> keys(HttpRequest<?> request) {
            return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable HttpRequest<?> request, String name) {
            return request != null && name.equals(HEADER) ? request.getHeaders().get(HEADER) : null;
        }
    }
}
