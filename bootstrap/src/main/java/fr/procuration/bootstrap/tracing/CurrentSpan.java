package fr.procuration.bootstrap.tracing;

import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import org.slf4j.MDC;

/** The span of a request, which follows it from thread to thread; its trace stands in each line of the log. */
record CurrentSpan(Span span) implements ThreadPropagatedContextElement<Scope> {

    /** The name of the trace in the log. */
    private static final String KEY = "trace";

    /** Closed by {@link #restoreThreadContext}. */
    @Override
    @SuppressWarnings("MustBeClosedChecker")
    public Scope updateThreadContext() {
        MDC.put(KEY, span.getSpanContext().getTraceId());
        return span.makeCurrent();
    }

    @Override
    public void restoreThreadContext(Scope before) {
        before.close();
        Span outer = Span.current();
        if (outer.getSpanContext().isValid()) {
            MDC.put(KEY, outer.getSpanContext().getTraceId());
        } else {
            MDC.remove(KEY);
        }
    }
}
