package fr.procuration.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What callers were answered is what is counted, exactly, whichever part of the service answered. */
class AnswersE2E {

    private static final Pattern COUNT = Pattern.compile("procuration_answers_seconds_count\\{(.*)} (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final String JSON = "application/json";
    private static final String LOOK_UP = Bodies.lookUp(Bodies.FRANCOISE);

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();

    @Test
    void in_overload_and_for_every_refusal() throws Exception {
        Map<String, String> narrow = Map.of("PROCURATION_REQUESTS_AT_ONCE", "4", "PROCURATION_LIMIT_AGENT", "3");
        try (ServiceProcess service = ServiceProcess.on(EmbeddedDatabase.fresh(), folder, narrow)) {
            URI root = service.address();
            ofTheDesk(root);
            ofStrangers(root);
            overload(root);

            String exported = metrics(root);

            assertThat(counted(exported)).isEqualTo(new TreeMap<>(seen));
            assertThat(seen.keySet())
                    .contains("systeme 200", "systeme 401", "systeme 403", "systeme 406", "systeme 413", "systeme 415")
                    .contains("systeme 422", "systeme 429", "personne 200", "personne 401", "personne 404")
                    .contains("personne 405", "personne 503", "sonde 200");
            assertThat(exported)
                    .contains("procuration_outages_total{cause=\"base\"} 0.0")
                    .contains("procuration_outages_total{cause=\"surcharge\"} " + seen.get("personne 503") + ".0")
                    .doesNotContain("http_server_requests", "FOO", "nowhere");
        }
    }

    private void ofTheDesk(URI root) throws Exception {
        URI desk = root.resolve("/medialog/recherches");
        String agent = "Bearer " + Tokens.ofAgent("agent", "site");
        for (int i = 0; i < 5; i++) {
            send("systeme", posted(desk, agent, JSON, LOOK_UP));
        }
        send("systeme", posted(desk, agent, "text/plain", LOOK_UP));
        send("systeme", posted(desk, agent, JSON, "{}"));
        send("systeme", posted(desk, agent, JSON, "x".repeat(40_000)));
        send("systeme", posted(desk, agent, JSON, LOOK_UP).header("Accept", "image/png"));
        send(
                "systeme",
                HttpRequest.newBuilder(root.resolve("/api/procurations")).header("Authorization", agent));
        send("systeme", HttpRequest.newBuilder(root.resolve("/medialog/flux")).header("Authorization", "Bearer x"));
    }

    private void ofStrangers(URI root) throws Exception {
        send("personne", HttpRequest.newBuilder(root.resolve("/api/procurations")));
        send("personne", HttpRequest.newBuilder(root.resolve("/nowhere/1850699123456")));
        send("personne", HttpRequest.newBuilder(root.resolve("/connexion")).DELETE());
        send("personne", HttpRequest.newBuilder(root.resolve("/connexion")).method("FOO", BodyPublishers.noBody()));
        send("personne", HttpRequest.newBuilder(root.resolve("/static/style.css")));
        send("sonde", HttpRequest.newBuilder(root.resolve("/health/readiness")));
    }

    /** More at once than there are places. */
    private void overload(URI root) throws InterruptedException {
        Semaphore atOnce = new Semaphore(60);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 600; i++) {
                atOnce.acquire();
                threads.submit(() -> {
                    try {
                        send("personne", HttpRequest.newBuilder(root.resolve("/connexion")));
                    } finally {
                        atOnce.release();
                    }
                    return true;
                });
            }
        }
    }

    private static HttpRequest.Builder posted(URI address, String authorization, String type, String body) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
    }

    private void send(String caller, HttpRequest.Builder request) throws Exception {
        int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
        seen.merge(caller + " " + status, 1, Integer::sum);
    }

    private static Map<String, Integer> counted(String exported) {
        Map<String, Integer> counted = new TreeMap<>();
        exported.lines().map(COUNT::matcher).filter(Matcher::matches).forEach(line -> {
            Map<String, String> labels = new TreeMap<>();
            LABEL.matcher(line.group(1)).results().forEach(each -> labels.put(each.group(1), each.group(2)));
            int answers = (int) Double.parseDouble(line.group(2));
            counted.merge(labels.get("caller") + " " + labels.get("status"), answers, Integer::sum);
        });
        return counted;
    }

    private String metrics(URI root) throws Exception {
        return http.send(HttpRequest.newBuilder(root.resolve("/prometheus")).build(), BodyHandlers.ofString())
                .body();
    }
}
