package fr.procuration.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.Tokens;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** People give, agents look up, readers follow the feed, all the time; every answer is kept. */
final class Load implements AutoCloseable {

    /** The pool waits longer after each connection that it did not get, 5 s at most; then it has to get one. */
    static final Duration WORKS_AGAIN = Duration.ofSeconds(7);

    private static final int WRITERS = 6;
    private static final int AGENTS = 10;
    private static final int READERS = 20;
    private static final int READER_WAITS_MILLIS = 500;
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Map<URI, String> READ = new ConcurrentHashMap<>();

    private final URI service;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Map<Integer, String> given = new ConcurrentHashMap<>();
    private final List<Thread> callers = new ArrayList<>();
    private final Map<Thread, Long> waiting = new ConcurrentHashMap<>();
    private volatile boolean over;

    /**
     * What a caller saw.
     *
     * @param begun when it was asked, as {@link System#nanoTime()} counts
     * @param at when it was answered, as {@link System#nanoTime()} counts
     * @param millis how long it took, beyond what the caller asked the service to wait for news
     * @param status of HTTP, 0 if the connection broke
     * @param retryAfter the header, empty if it is missing
     * @param writes whether it cannot be given without a write: not for a reader of the feed, who is noted once a minute
     */
    record Answer(long begun, long at, long millis, int status, String retryAfter, boolean writes) {}

    Load(URI service) {
        this.service = service;
        for (int i = 0; i < WRITERS; i++) {
            callers.add(Thread.startVirtualThread(this::write));
        }
        for (int i = 0; i < AGENTS; i++) {
            String token = Tokens.ofAgent("agent-" + i, "site-" + i);
            callers.add(Thread.startVirtualThread(() -> lookUp(token)));
        }
        for (int i = 0; i < READERS; i++) {
            callers.add(Thread.startVirtualThread(this::read));
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

    boolean hasAnsweredAllBegunBefore(long moment) {
        return waiting.values().stream().allMatch(begun -> begun >= moment);
    }

    /** Each procuration that was answered 201 is there, once, whatever was sent again. */
    void everythingGivenIsThere() {
        assertThat(given).isNotEmpty().allSatisfy((mandant, id) -> {
            HttpResponse<String> all =
                    Caller.withToken(service, Tokens.ofAssure(mandant)).get("/api/procurations");
            assertThat(Caller.json(all).findValuesAsText("id")).containsExactly(id);
        });
    }

    private void write() {
        while (!over) {
            int mandant = NEXT.getAndIncrement();
            String token = Tokens.ofAssure(mandant);
            HttpResponse<String> answer = null;
            // Whoever does not know asks again with the same key, as people do.
            while (!over && (answer == null || answer.statusCode() != 201)) {
                answer = call(
                        token,
                        0,
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
            String body = "{\"nir\":\"" + Tokens.nirOf(Math.max(0, NEXT.get() - 20)) + "\"}";
            call(token, 0, caller -> caller.post("/medialog/recherches", body));
            pause();
        }
    }

    /** All from where any of them is: nobody begins anew with what there is. */
    private void read() {
        while (!over) {
            String last = READ.getOrDefault(service, "");
            String feed =
                    "/medialog/flux?timeout=" + READER_WAITS_MILLIS + (last.isEmpty() ? "" : "&lastEventId=" + last);
            HttpResponse<String> answer = call(Tokens.ofMedialog(), READER_WAITS_MILLIS, caller -> caller.get(feed));
            if (answer != null && answer.statusCode() == 200) {
                for (JsonNode event : Caller.json(answer)) {
                    READ.merge(
                            service, event.at("/id").asText(), (one, other) -> one.compareTo(other) > 0 ? one : other);
                }
            }
            pause();
        }
    }

    private interface Call {

        HttpResponse<String> by(Caller caller);
    }

    /** Null if the connection broke. */
    private @Nullable HttpResponse<String> call(String token, int waits, Call call) {
        long start = System.nanoTime();
        waiting.put(Thread.currentThread(), start);
        try {
            HttpResponse<String> answer = call.by(Caller.withToken(service, token));
            keep(
                    start,
                    waits,
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").orElse(""));
            return answer;
        } catch (UncheckedIOException broken) {
            keep(start, waits, 0, "");
            return null;
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }

    private void keep(long start, int waits, int status, String retryAfter) {
        long now = System.nanoTime();
        answers.add(
                new Answer(start, now, Math.max(0, (now - start) / 1_000_000 - waits), status, retryAfter, waits == 0));
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
