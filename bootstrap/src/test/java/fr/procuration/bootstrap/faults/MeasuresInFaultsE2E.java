package fr.procuration.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Tokens;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators see while the database is away: all calls that fail for it, and nothing that is out of date. */
class MeasuresInFaultsE2E {

    private static final Duration ANSWERED = Duration.ofSeconds(3);
    private static final String NIR = "{\"nir\":\"" + Tokens.nirOf(1) + "\"}";
    private static final String CARD = """
            {"nir":"%s","piece":{"nom":"MARTIN","prenoms":["Nicolas"],"dateNaissance":"1991-04-16","sexe":"M"}}""".formatted(Tokens.nirOf(1));

    @TempDir
    private Path folder;

    @Test
    void every_call_for_which_the_database_is_missing_is_counted_and_a_scrape_needs_no_database() {
        try (DatabaseServer database = DatabaseServer.create(folder);
                ServiceProcess service = ServiceProcess.on(database.url(), folder, Map.of())) {
            Map<String, Supplier<HttpResponse<String>>> calls = calls(service);
            Caller francoise = Caller.signedIn(service.address(), Bodies.FRANCOISE, "francoise");
            calls.put("session", () -> francoise.get("/demarches"));
            assertThat(outages(service)).isZero();
            database.kill();

            calls.forEach((name, call) -> {
                double before = outages(service);
                assertThat(call.get().statusCode()).as(name).isEqualTo(503);
                // A caller can be sent away before the statements end.
                await(name)
                        .atMost(Duration.ofSeconds(10))
                        .untilAsserted(() -> assertThat(outages(service)).isGreaterThan(before));
            });

            long asked = System.nanoTime();
            List<String> exported = exported(service);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(ANSWERED);
            assertThat(exported)
                    .anyMatch(line -> line.startsWith("procuration_grants_total{"))
                    .anyMatch(line -> line.startsWith("procuration_feed_lag_seconds "))
                    .anyMatch(line -> line.startsWith("hikaricp_connections_timeout_total{"))
                    .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"))
                    .anyMatch(line -> line.startsWith("procuration_answers_seconds_count{")
                            && line.contains("status=\"503\"")
                            && line.contains("route=\"/medialog/recherches\""));
        }
    }

    /** Not even if a reading hangs: statements may wait for long, and the pool trusts a connection that was just used. */
    @Test
    void lags_are_not_numbers_while_the_database_is_frozen_and_are_again_afterwards() {
        try (DatabaseServer database = DatabaseServer.create(folder);
                ServiceProcess service = ServiceProcess.on(
                        database.url().replace("?", "?socketTimeout=60&"),
                        folder,
                        Map.of("PROCURATION_METRICS_DELAY", "100ms"))) {
            Caller medialog = Caller.withToken(service.address(), Tokens.ofMedialog());
            assertThat(medialog.get("/medialog/flux").statusCode()).isEqualTo(200);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(lags(service)).hasSize(7).noneMatch(lag -> lag.endsWith(" NaN")));

            database.freeze();
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(lags(service)).hasSize(7).allMatch(lag -> lag.endsWith(" NaN")));

            database.thaw();
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(lags(service)).hasSize(7).noneMatch(lag -> lag.endsWith(" NaN")));
        }
    }

    /** One of each use case, and of what stands before them: sessions and the audit. */
    private static Map<String, Supplier<HttpResponse<String>>> calls(ServiceProcess service) {
        Caller assure = Caller.withToken(service.address(), Tokens.ofAssure(1));
        Caller agent = Caller.withToken(service.address(), Tokens.ofAgent("agent", "site"));
        Caller medialog = Caller.withToken(service.address(), Tokens.ofMedialog());
        String one = "/api/procurations/0191d4a0-7f1e-7c3b-9a55-3c1f0e8d2b44";
        Map<String, Supplier<HttpResponse<String>>> calls = new LinkedHashMap<>();
        calls.put("grant", () -> assure.post("/api/procurations", Bodies.NICOLAS));
        calls.put("revoke", () -> assure.post(one + "/revocation", ""));
        calls.put("current", () -> assure.get("/api/procurations/en-cours"));
        calls.put("all", () -> assure.get("/api/procurations"));
        calls.put("one", () -> assure.get(one));
        calls.put("traces", () -> assure.get("/api/consultations"));
        calls.put("satisfaction", () -> assure.post("/api/satisfaction", "{\"satisfait\":true}"));
        calls.put("look-up", () -> agent.post("/medialog/recherches", NIR));
        calls.put("check", () -> agent.post("/medialog/verifications", CARD));
        calls.put("feed", () -> medialog.get("/medialog/flux"));
        return calls;
    }

    private static double outages(ServiceProcess service) {
        return exported(service).stream()
                .filter(line -> line.startsWith("procuration_outages_total{cause=\"base\"} "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lags(ServiceProcess service) {
        return exported(service).stream()
                .filter(line -> line.matches("procuration_(feed|notification)_lag_\\w+[ {].*"))
                .toList();
    }

    private static List<String> exported(ServiceProcess service) {
        return Caller.withToken(service.address(), Tokens.ofMedialog())
                .get("/prometheus")
                .body()
                .lines()
                .toList();
    }
}
