package fr.procuration.bootstrap;

import io.micronaut.http.HttpRequest;
import java.time.Duration;

/** Until when a request is to be answered. What is done after its route, as the filters of answers do, keeps to it too. */
public final class AnswerDeadline {

    private static final String KEY = AnswerDeadline.class.getName();
    private static final Duration LEAST = Duration.ofMillis(1);

    private AnswerDeadline() {}

    static void set(HttpRequest<?> request, Duration fromNow) {
        request.setAttribute(KEY, System.nanoTime() + fromNow.toNanos());
    }

    /**
     * How long the caller may still be kept waiting.
     *
     * @param request a request on its way through the filters
     * @param otherwise for one that was refused before it had a deadline
     * @return a positive time, however late it is
     */
    public static Duration left(HttpRequest<?> request, Duration otherwise) {
        Duration left = request.getAttribute(KEY, Long.class)
                .map(end -> Duration.ofNanos(end - System.nanoTime()))
                .orElse(otherwise);
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }
}
