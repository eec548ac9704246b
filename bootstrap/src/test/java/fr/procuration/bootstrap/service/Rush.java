package fr.procuration.bootstrap.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/**
 * Many callers who want an appointment on 19 December 2025, of whom each asks for another slot that is free when the one they want is
 * taken, until they have one or are told that there is none; who is put off asks again.
 */
public final class Rush {

    /** The sites of {@code opening-sites.yml}. */
    public static final String SITES = "classpath:opening-sites.yml";

    /** How many appointments there are. */
    public static final int PLACES = 200;

    private static final int SLOTS = 20;
    private static final int MOST_TRIES = 300;
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final OffsetDateTime OPENING = OffsetDateTime.parse("2025-12-19T08:00:00+01:00");

    private final List<URI> instances;
    private final Semaphore atOnce;

    /**
     * A rush.
     *
     * @param instances who is asked, in turn
     * @param atOnce how many callers ask at once
     */
    public Rush(List<URI> instances, int atOnce) {
        this.instances = List.copyOf(instances);
        this.atOnce = new Semaphore(atOnce);
    }

    /**
     * What one caller was told.
     *
     * @param status the last status
     * @param next how many other slots they were told of at last
     * @param nanos how long each of their calls took
     */
    public record Told(int status, int next, List<Long> nanos) {}

    /**
     * Lets all of them call for the appointments in Paris.
     *
     * @param callers how many
     * @return what each was told
     */
    public List<Told> of(int callers) {
        return of(callers, "CPAM-PARIS-01", "SUIVI_DOSSIER");
    }

    /**
     * Lets all of them call for those in Lyon, as who warms up.
     *
     * @param callers how many
     * @return what each was told
     */
    public List<Told> inLyon(int callers) {
        return of(callers, "CPAM-LYON-02", "SOINS");
    }

    private List<Told> of(int callers, String site, String motif) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Told>> all = IntStream.range(0, callers)
                    .mapToObj(number -> threads.submit(() -> one(number, site, motif)))
                    .toList();
            List<Told> told = new ArrayList<>();
            for (Future<Told> each : all) {
                told.add(each.get());
            }
            return told;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Told one(int number, String site, String motif) throws InterruptedException {
        Caller caller = Caller.withToken(instances.get(number % instances.size()), Tokens.ofAssure(number + 1));
        String start = OPENING.plusMinutes(30L * (number % SLOTS)).toString();
        List<Long> nanos = new ArrayList<>();
        int wishes = 1;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            HttpResponse<String> answer = timed(caller, wish(site, motif, start), "wish-" + wishes, nanos);
            if (answer.statusCode() == 503) {
                // Too much at once for this machine: who is told so asks again under the same key, since it may have
                // been recorded.
                Thread.sleep(AGAIN);
                continue;
            }
            JsonNode next = Caller.json(answer).path("creneaux");
            if (answer.statusCode() != 409 || next.isEmpty()) {
                return new Told(answer.statusCode(), next.size(), nanos);
            }
            start = next.get(number % next.size()).asText();
            wishes++;
        }
        throw new IllegalStateException("neither an appointment nor a no");
    }

    private static String wish(String site, String motif, String start) {
        return """
                {"site":"%s","motif":"%s","debut":"%s","represente":false}""".formatted(site, motif, start);
    }

    private HttpResponse<String> timed(Caller caller, String wish, String key, List<Long> nanos)
            throws InterruptedException {
        atOnce.acquire();
        try {
            long before = System.nanoTime();
            HttpResponse<String> answer = caller.post("/api/rendez-vous", wish, "Idempotency-Key", key);
            nanos.add(System.nanoTime() - before);
            return answer;
        } finally {
            atOnce.release();
        }
    }
}
