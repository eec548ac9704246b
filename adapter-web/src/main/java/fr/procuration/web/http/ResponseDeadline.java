package fr.procuration.web.http;

import io.micronaut.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;

/** Until when a request is to be answered. What is done after its route, as the filters of answers do, keeps to it too. */
public final class ResponseDeadline {

    private static final String KEY = ResponseDeadline.class.getName();
    private static final Duration LEAST = Duration.ofMillis(1);

    private ResponseDeadline() {}

    static void set(HttpRequest<?> request, Instant end) {
        request.setAttribute(KEY, end);
    }

    /**
     * How long the caller may still be kept waiting.
     *
     * @param most not longer, if the clock was set back meanwhile; for a request that was refused before it had a
     *     deadline too
     */
    public static Duration left(HttpRequest<?> request, Instant now, Duration most) {
        Duration left = request.getAttribute(KEY, Instant.class)
                .map(end -> Duration.between(now, end))
                .orElse(most);
        if (left.compareTo(LEAST) < 0) {
            return LEAST;
        }
        return left.compareTo(most) > 0 ? most : left;
    }
}
