package fr.procuration.bootstrap.faults;

import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.Tokens;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** People give, agents look up, all the time; every answer is kept. */
final class Load implements AutoCloseable {

    private static final int WRITERS = 6;
    private static final int AGENTS = 10;

    private final URI service;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Map<Integer, String> given = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final List<Thread> callers = new ArrayList<>();
    private volatile boolean over;

    /**
     * What a caller saw.
     *
     * @param at when it was answered, as {@link System#nanoTime()} counts
     * @param millis how long it took
     * @param status of HTTP, 0 if the connection broke
     * @param retryAfter the header, empty if it is missing
     */
    record Answer(long at, long millis, int status, String retryAfter) {

        long begun() {
            return at - 1_000_000 * millis;
        }
    }

    Load(URI service) {
        this.service = service;
        for (int i = 0; i < WRITERS; i++) {
            callers.add(Thread.startVirtualThread(this::write));
        }
        for (int i = 0; i < AGENTS; i++) {
            String token = Tokens.ofAgent("agent-" + i, "site-" + i);
            callers.add(Thread.startVirtualThread(() -> lookUp(token)));
        }
    }

    /** The procurations that were answered 201, by mandant. */
    Map<Integer, String> given() {
        return given;
    }

    /** Those who were answered since a moment. */
    List<Answer> since(long moment) {
        return answers.stream().filter(answer -> answer.at() >= moment).toList();
    }

    private void write() {
        while (!over) {
            int mandant = next.getAndIncrement();
            String token = Tokens.ofAssure(mandant);
            HttpResponse<String> answer = null;
            // Whoever does not know asks again with the same key, as people do.
            while (!over && (answer == null || answer.statusCode() != 201)) {
                answer = call(
                        token,
                        caller -> caller.post(
                                "/api/procurations", Bodies.NICOLAS, "Idempotency-Key", "the-key-of-" + mandant));
                pause();
            }
            if (answer != null && answer.statusCode() == 201) {
                given.put(mandant, Caller.json(answer).at("/id").asText());
            }
        }
    }

    private void lookUp(String token) {
        while (!over) {
            String body = "{\"nir\":\"" + Tokens.nirOf(Math.max(0, next.get() - 20)) + "\"}";
            call(token, caller -> caller.post("/medialog/recherches", body));
            pause();
        }
    }

    private interface Call {

        HttpResponse<String> by(Caller caller);
    }

    /** Null if the connection broke. */
    private @Nullable HttpResponse<String> call(String token, Call call) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = call.by(Caller.withToken(service, token));
            keep(
                    start,
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").orElse(""));
            return answer;
        } catch (UncheckedIOException broken) {
            keep(start, 0, "");
            return null;
        }
    }

    private void keep(long start, int status, String retryAfter) {
        long now = System.nanoTime();
        answers.add(new Answer(now, (now - start) / 1_000_000, status, retryAfter));
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over = true;
        callers.forEach(Load::join);
    }

    private static void join(Thread caller) {
        try {
            caller.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
