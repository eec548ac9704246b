package fr.procuration.web.pages.frame;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.filter.HttpServerFilter;
import io.micronaut.http.filter.ServerFilterChain;
import io.micronaut.views.ViewsFilter;
import org.reactivestreams.Publisher;

/** Takes Micronaut's search for a view out of every call: {@link Frames} renders pages itself. No path has this pattern. */
@Filter("/-/-")
@Replaces(ViewsFilter.class)
final class NoViews implements HttpServerFilter {

    @Override
    public Publisher<MutableHttpResponse<?>> doFilter(HttpRequest<?> request, ServerFilterChain rest) {
        return rest.proceed(request);
    }
}
