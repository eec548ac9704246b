package fr.procuration.web.http;

import fr.procuration.web.wire.RequestId;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Names every request, in its answer and in all that is logged of it. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class RequestIds implements Ordered {

    @RequestFilter
    void name(HttpRequest<?> request, MutablePropagatedContext context) {
        context.add(new Logged(RequestId.of(request)));
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getHeaders().set(RequestId.HEADER, RequestId.of(request));
    }

    @Override
    public int getOrder() {
        return FilterOrder.REQUEST_ID;
    }

    /** Follows the request from thread to thread; where it stands already, as within each filter, nothing is changed. */
    private record Logged(String id) implements ThreadPropagatedContextElement<@Nullable String> {

        @Override
        public @Nullable String updateThreadContext() {
            String before = MDC.get(RequestId.KEY);
            if (!id.equals(before)) {
                MDC.put(RequestId.KEY, id);
            }
            return before;
        }

        @Override
        public void restoreThreadContext(@Nullable String before) {
            if (before == null) {
                MDC.remove(RequestId.KEY);
            } else if (!id.equals(before)) {
                MDC.put(RequestId.KEY, before);
            }
        }
    }
}
