package fr.procuration.bootstrap.tracing;

import fr.procuration.web.openid.provider.ProviderCallListener;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * What a request makes the service ask of OpenID providers: a span for each, with the host and nothing else of the address.
 */
record ProviderCallSpans(Tracer tracer, Span request) implements ProviderCallListener {

    @Override
    public Call begin(String method, URI address) {
        Context parent = Context.root().with(request);
        Span span = tracer.spanBuilder(method)
                .setParent(parent)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(SpanAttributes.METHOD, method)
                .setAttribute(SpanAttributes.HOST, String.valueOf(address.getHost()))
                .setAttribute(SpanAttributes.PORT, (long) port(address))
                .startSpan();
        return new OfSpan(span, parent.with(span));
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "http".equals(address.getScheme()) ? 80 : 443;
    }

    private record OfSpan(Span span, Context context) implements Call {

        @Override
        public Map<String, String> headers() {
            Map<String, String> headers = new HashMap<>();
            W3CTraceContextPropagator.getInstance().inject(context, headers, (all, name, value) -> {
                if (all != null) {
                    all.put(name, value);
                }
            });
            return headers;
        }

        @Override
        public void failed(Throwable failure) {
            span.setStatus(StatusCode.ERROR);
            span.setAttribute(SpanAttributes.ERROR, failure.getClass().getName());
        }

        @Override
        public void close() {
            span.end();
        }
    }
}
