package fr.procuration.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Sql;
import fr.procuration.bootstrap.service.Tokens;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of two instances one is killed, again and again, at any moment of their work. {@code -Dfaults.rounds=20} makes it twenty
 * rounds, {@code -Dfaults.seed} the same moments.
 */
class KillRoundsE2E {

    private static final int ROUNDS = Integer.getInteger("faults.rounds", 1);
    private static final long SEED = Long.getLong("faults.seed", System.nanoTime());
    private static final int WRITERS = 8;
    private static final Pattern POSITION = Pattern.compile("journal position=\"(\\d+)\"");

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, String> given = new ConcurrentHashMap<>();
    private final Map<Integer, String> revoked = new ConcurrentHashMap<>();
    private final Queue<String> lookedUp = new ConcurrentLinkedQueue<>();
    private final List<ServiceProcess> started = new ArrayList<>();
    private final AtomicReferenceArray<URI> instances = new AtomicReferenceArray<>(2);
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    @Test
    void what_was_answered_is_there_and_told_in_order() throws InterruptedException {
        try (DatabaseServer database = DatabaseServer.create(folder)) {
            ServiceProcess[] running = {start(database, 0), start(database, 1)};
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Random own = new Random(SEED + i);
                writers.add(Thread.ofVirtual()
                        .uncaughtExceptionHandler((writer, failure) -> failures.add(failure))
                        .start(() -> write(own)));
            }
            for (int round = 0; round < ROUNDS; round++) {
                int before = given.size();
                await().atMost(Duration.ofSeconds(60)).until(() -> given.size() > before + 20);
                Thread.sleep(random.nextInt(1500));
                int which = random.nextInt(2);
                running[which].kill();
                running[which] = start(database, which);
            }
            over = true;
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(failures).as("seed %d", SEED).isEmpty();
            assertThat(given).as("seed %d", SEED).hasSizeGreaterThan(20 * ROUNDS);
            assertThat(revoked).as("seed %d", SEED).isNotEmpty();
            everyAnswerHolds();
            everyLookUpLeftItsTrace(database);
            theFeedHasEachEventOnceAndInOrder();
            theLogsHaveEachEvent();
            started.forEach(ServiceProcess::close);
        }
    }

    private ServiceProcess start(DatabaseServer database, int which) {
        ServiceProcess service = ServiceProcess.on(database.url(), folder, Map.of("PROCURATION_RELAY_DELAY", "50ms"));
        started.add(service);
        instances.set(which, service.address());
        return service;
    }

    /** Gives, and takes about half of it back; who gets no answer asks the other instance, with the same key. */
    private void write(Random own) {
        while (!over) {
            int mandant = next.getAndIncrement();
            String token = Tokens.ofAssure(mandant);
            HttpResponse<String> grant = insist(
                    mandant,
                    token,
                    201,
                    caller -> caller.post("/api/procurations", Bodies.NICOLAS, "Idempotency-Key", "key-of-" + mandant));
            String id = Caller.json(grant).at("/id").asText();
            given.put(mandant, id);
            if (own.nextBoolean()) {
                insist(mandant, token, 200, caller -> caller.post("/api/procurations/" + id + "/revocation", ""));
                revoked.put(mandant, id);
            }
            lookUp(mandant);
        }
    }

    /** By an agent who asks about nobody else. */
    private void lookUp(int mandant) {
        String body = "{\"nir\":\"" + Tokens.nirOf(mandant) + "\"}";
        HttpResponse<String> answer = insist(
                mandant,
                Tokens.ofAgent("agent-" + mandant, "site-" + mandant),
                200,
                caller -> caller.post("/medialog/recherches", body));
        assertThat(Caller.json(answer).at("/verdict").asText())
                .isEqualTo(revoked.containsKey(mandant) ? "AUCUNE_PROCURATION" : "REPRESENTE");
        lookedUp.add("agent-" + mandant);
    }

    private HttpResponse<String> insist(
            int mandant, String token, int status, Function<Caller, HttpResponse<String>> call) {
        for (int attempt = mandant; ; attempt++) {
            try {
                HttpResponse<String> answer = call.apply(Caller.withToken(instances.get(attempt % 2), token));
                if (answer.statusCode() == status) {
                    return answer;
                }
                assertThat(answer.statusCode()).isEqualTo(503);
            } catch (UncheckedIOException killed) {
                // Nobody knows whether it was done.
            }
        }
    }

    private void everyAnswerHolds() {
        assertThat(given).as("seed %d", SEED).allSatisfy((mandant, id) -> {
            JsonNode all = Caller.json(
                    Caller.withToken(instances.get(0), Tokens.ofAssure(mandant)).get("/api/procurations"));
            assertThat(all.findValuesAsText("id")).containsExactly(id);
            assertThat(all.at("/0/etat").asText()).isEqualTo(revoked.containsKey(mandant) ? "REVOQUEE" : "EN_COURS");
        });
    }

    private void everyLookUpLeftItsTrace(DatabaseServer database) {
        assertThat(lookedUp).isNotEmpty();
        assertThat(Sql.texts(database.url(), "select agent from consultation"))
                .as("seed %d", SEED)
                .containsAll(lookedUp);
    }

    private void theFeedHasEachEventOnceAndInOrder() {
        List<String> told = new ArrayList<>();
        Caller medialog = Caller.withToken(instances.get(1), Tokens.ofMedialog());
        String last = "";
        for (JsonNode page = read(medialog, last); !page.isEmpty(); page = read(medialog, last)) {
            for (JsonNode event : page) {
                String id = event.at("/id").asText();
                assertThat(id).isGreaterThan(last);
                last = id;
                told.add(event.at("/type").asText() + " "
                        + event.at("/data/procuration").asText());
            }
        }
        assertThat(told).doesNotHaveDuplicates().hasSize(given.size() + revoked.size());
        given.values().forEach(id -> assertThat(told).contains("fr.procuration.accordee " + id));
        revoked.values()
                .forEach(id -> assertThat(told.indexOf("fr.procuration.revoquee " + id))
                        .isGreaterThan(told.indexOf("fr.procuration.accordee " + id)));
    }

    private static JsonNode read(Caller medialog, String last) {
        return Caller.json(medialog.get("/medialog/flux" + (last.isEmpty() ? "" : "?lastEventId=" + last)));
    }

    /** Whichever instance told it, and whichever was killed while it did: none is missing, and each log is in order. */
    private void theLogsHaveEachEvent() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(started.stream()
                                .flatMap(service -> told(service).stream())
                                .collect(Collectors.toSet()))
                        .hasSize(given.size() + revoked.size()));
        Set<Long> all = new TreeSet<>();
        for (ServiceProcess service : started) {
            List<Long> positions = told(service);
            assertThat(positions).isSorted().doesNotHaveDuplicates();
            all.addAll(positions);
        }
        assertThat(all).hasSize(given.size() + revoked.size());
        String logs = String.join("", started.stream().map(ServiceProcess::log).toList());
        given.values().forEach(id -> assertThat(logs).contains("accordee\" procuration=\"" + id));
        revoked.values().forEach(id -> assertThat(logs).contains("terminee\" procuration=\"" + id));
    }

    private static List<Long> told(ServiceProcess service) {
        return POSITION.matcher(service.log())
                .results()
                .map(line -> Long.valueOf(line.group(1)))
                .toList();
    }
}
