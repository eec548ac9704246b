package fr.procuration.bootstrap.strangers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.server.ServiceInProcess;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.Tokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The mandant whose ids everybody uses: has given a procuration under a key, was looked up, and has said their opinion.
 *
 * @param procuration the id of the procuration
 */
record Victim(String procuration) {

    static final String KEY = "2d0f0a52-1f5e-4b5c-9d2e-6f6a3c1b9e10";
    static final String NIR = Tokens.nirOf(1);

    /** What nobody else may read, in any answer. */
    static final String MANDATAIRE = "QUATREBARBES";

    static final String DEMANDE = """
            {"mandataire":{"civilite":"MADAME","nom":"QUATREBARBES","prenom":"Zelie","dateNaissance":"1971-03-05"},
             "certifie":true}""";

    static Victim of(ServiceInProcess service) {
        Caller mandant = Caller.withToken(service.address(), Tokens.ofAssure(1));
        HttpResponse<String> given = mandant.post("/api/procurations", DEMANDE, "Idempotency-Key", KEY);
        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        mandant.post("/api/satisfaction", "{\"satisfait\":true}");
        Caller.withToken(service.address(), Tokens.ofAgent("agent.paris", "CPAM-PARIS-01"))
                .post("/medialog/recherches", "{\"nir\":\"" + NIR + "\"}");
        Victim victim = new Victim(Caller.json(given).at("/id").asText());
        assertThat(mandant.get("/documents/" + victim.procuration()).body()).contains(MANDATAIRE);
        awaitTheRelay(service);
        return victim;
    }

    /** Once the journal is relayed, the service changes nothing by itself. */
    private static void awaitTheRelay(ServiceInProcess service) {
        AtomicReference<Map<String, String>> before = new AtomicReference<>(Map.of());
        await().during(Duration.ofMillis(400)).until(() -> {
            Map<String, String> now = service.tables().all();
            return now.equals(before.getAndSet(now));
        });
    }
}
