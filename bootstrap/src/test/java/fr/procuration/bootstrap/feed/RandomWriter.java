package fr.procuration.bootstrap.feed;

import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.Tokens;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** Gives and takes back in the name of some mandants, at random, on any instance; what fails is sent again to another. */
final class RandomWriter {

    private static final int MANDANTS = 40;

    private final List<URI> instances;
    private final Random random;
    private final int first;
    private final Map<Integer, String> running = new HashMap<>();

    /** Writers of different numbers share no mandant. */
    RandomWriter(int number, List<URI> instances) {
        this.instances = instances;
        this.random = new Random(number);
        this.first = 1 + number * MANDANTS;
    }

    void change() {
        int mandant = first + random.nextInt(MANDANTS);
        String token = Tokens.ofAssure(mandant);
        String id = running.remove(mandant);
        if (id == null) {
            String key = UUID.randomUUID().toString();
            HttpResponse<String> given = insist(
                    token, 201, caller -> caller.post("/api/procurations", Bodies.NICOLAS, "Idempotency-Key", key));
            running.put(mandant, Caller.json(given).at("/id").asText());
        } else {
            insist(token, 200, caller -> caller.post("/api/procurations/" + id + "/revocation", ""));
        }
    }

    private HttpResponse<String> insist(String token, int status, Function<Caller, HttpResponse<String>> call) {
        int instance = random.nextInt(instances.size());
        while (true) {
            URI address = instances.get(instance++ % instances.size());
            try {
                HttpResponse<String> answer = call.apply(Caller.withToken(address, token));
                if (answer.statusCode() == status) {
                    return answer;
                }
                if (answer.statusCode() < 500) {
                    throw new IllegalStateException("status " + answer.statusCode());
                }
            } catch (UncheckedIOException killed) {
                // The instance is gone; nobody knows whether it had done it.
            }
        }
    }
}
