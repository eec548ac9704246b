package fr.procuration.web.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.MessageBodyHandlerRegistry;
import io.micronaut.http.server.types.files.FileCustomizableResponseType;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Gives the answer to HEAD the type and the length of the answer to GET, which Micronaut drops together with the body. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class HeadAnswers implements Ordered {

    private final MessageBodyHandlerRegistry writers;

    HeadAnswers(MessageBodyHandlerRegistry writers) {
        this.writers = writers;
    }

    @ResponseFilter
    void describe(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (request.getMethod() != HttpMethod.HEAD) {
            return;
        }
        Optional<Object> body = response.getBody(Object.class).or(() -> RouteAttributes.getHeadBody(response));
        MediaType type = response.getContentType().orElseGet(() -> produced(response));
        body.ifPresent(dropped -> {
            response.contentType(type);
            response.getHeaders().set(HttpHeaders.CONTENT_LENGTH, Long.toString(length(dropped, type, response)));
        });
        if (body.isEmpty()) {
            response.getHeaders().set(HttpHeaders.CONTENT_LENGTH, "0");
        }
    }

    private static MediaType produced(MutableHttpResponse<?> response) {
        return RouteAttributes.getRouteInfo(response)
                .map(RouteInfo::getProduces)
                .filter(types -> !types.isEmpty())
                .map(List::getFirst)
                .orElse(MediaType.APPLICATION_JSON_TYPE);
    }

    private long length(Object body, MediaType type, MutableHttpResponse<?> response) {
        return switch (body) {
            case byte[] bytes -> bytes.length;
            case CharSequence text -> text.toString().getBytes(StandardCharsets.UTF_8).length;
            case FileCustomizableResponseType file -> file.getLength();
            default -> written(body, type, response);
        };
    }

    private long written(Object body, MediaType type, MutableHttpResponse<?> response) {
        Argument<Object> kind = Argument.ofInstance(body);
        CountingStream count = new CountingStream();
        writers.getWriter(kind, List.of(type)).writeTo(kind, type, body, response.getHeaders(), count);
        return count.bytes;
    }

    @Override
    public int getOrder() {
        return FilterOrder.HEAD_ANSWERS;
    }

    /** Forgets what it is given, and knows how much it was. */
    private static final class CountingStream extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
