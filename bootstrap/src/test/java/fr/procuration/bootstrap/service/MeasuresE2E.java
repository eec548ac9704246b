package fr.procuration.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators draw and are alerted by is what the service exports after a few calls. */
class MeasuresE2E {

    private static final Path OPERATIONS = Path.of("..", "docs", "exploitation");
    private static final Pattern METRIC = Pattern.compile("\\b(?:procuration|hikaricp|http|jvm|process)_[a-z_]+");
    private static final Pattern LABEL = Pattern.compile("[{,]\\s*(\\w+)\\s*[=!]~?=?\\s*\\\\?\"");
    private static final Pattern ALERT = Pattern.compile("alert: (\\w+)");

    @TempDir
    static Path folder;

    static ServiceProcess service;

    @BeforeAll
    static void start() {
        service = ServiceProcess.on(
                EmbeddedDatabase.fresh(),
                folder,
                Map.of("PROCURATION_METRICS_DELAY", "200ms", "PROCURATION_CANALS", "FRANCE_SERVICES,COURRIER"));
        Caller francoise = Caller.signedIn(service.address(), Bodies.FRANCOISE, "francoise");
        Caller paris = Caller.signedIn(service.address(), "agent.paris", "accueil");
        JsonNode given = Caller.json(francoise.post("/api/procurations", Bodies.NICOLAS));
        francoise.post("/api/procurations", Bodies.NICOLAS);
        paris.post("/medialog/recherches", Bodies.lookUp(Bodies.FRANCOISE));
        francoise.post("/api/procurations/" + given.at("/id").asText() + "/revocation", "");
        paris.post("/medialog/recherches", Bodies.lookUp(Bodies.FRANCOISE));
        Caller.signedIn(service.address(), "medialog", "medialog").get("/medialog/flux");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void what_was_done_is_counted() {
        assertThat(exported())
                .contains(
                        "procuration_grants_total{canal=\"web\"} 1.0",
                        "procuration_grants_total{canal=\"france_services\"} 0.0",
                        "procuration_grants_total{canal=\"courrier\"} 0.0",
                        "procuration_grants_total{canal=\"autre\"} 0.0",
                        "procuration_refusals_total{reason=\"procuration-en-cours\"} 1.0",
                        "procuration_revocations_total 1.0",
                        "procuration_lookups_total{verdict=\"represente\"} 1.0",
                        "procuration_lookups_total{verdict=\"aucune-procuration\"} 1.0",
                        "procuration_feed_pages_total 1.0",
                        "procuration_outages_total{cause=\"base\"} 0.0",
                        "procuration_damages_total 0.0");
    }

    @Test
    void a_refused_sign_in_is_counted() {
        Caller.anonymous(service.address()).postForm("/connexion", "identifiant=agent.paris&code=faux");

        assertThat(exported())
                .anyMatch(line ->
                        line.matches("procuration_signins_refused_total\\{provider=\"local\",reason=\"\\w+\"} 1.0"));
    }

    @Test
    void who_has_not_said_that_he_read_is_behind_and_who_was_told_is_not() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(exported())
                        .contains(
                                "procuration_notification_lag_entries{notifier=\"log\"} 0.0",
                                "procuration_clock_wrong_rows 0.0",
                                "procuration_database_writable 1.0")
                        .noneMatch(line -> line.matches("procuration_(purge|backup|audit)_.* NaN"))
                        .anyMatch(line ->
                                line.matches("procuration_feed_lag_seconds [0-9.E-]+") && !line.endsWith(" 0.0")));
    }

    @Test
    void everything_that_is_drawn_or_alerted_by_is_exported() throws IOException {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> exported().stream().anyMatch(line -> line.startsWith("procuration_notification_lag")));
        Set<String> exported =
                exported().stream().map(line -> line.split("[{ ]", 2)[0]).collect(Collectors.toSet());
        Set<String> asked = expressions().stream()
                .flatMap(expression -> METRIC.matcher(expression).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());

        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(exported).containsAll(asked);
    }

    @Test
    void everything_that_is_chosen_by_is_a_label_that_is_exported() throws IOException {
        Set<String> exported = labels(exported());
        Set<String> asked = labels(expressions());

        assertThat(asked).hasSizeGreaterThan(3);
        assertThat(exported).containsAll(asked);
    }

    private static Set<String> labels(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> LABEL.matcher(text).results())
                .map(label -> label.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void each_alert_has_its_paragraph() throws IOException {
        String rules = Files.readString(OPERATIONS.resolve("alertes.yml"));
        String paragraphs = Files.readString(OPERATIONS.resolve("alertes.md"));
        List<String> alerts =
                ALERT.matcher(rules).results().map(found -> found.group(1)).toList();

        assertThat(alerts).isNotEmpty().allSatisfy(alert -> {
            assertThat(paragraphs).contains("\n## " + alert + "\n");
            assertThat(rules).contains("alertes.md#" + alert.toLowerCase(Locale.ROOT) + "\n");
        });
    }

    @Test
    void a_problem_names_its_request() {
        HttpResponse<String> refused = Caller.anonymous(service.address()).get("/api/procurations");

        String name = Caller.json(refused).at("/requete").asText();
        assertThat(name).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(refused.headers().allValues("X-Request-Id")).containsExactly(name);
    }

    @Test
    void an_answer_that_is_no_problem_names_its_request_too() {
        HttpResponse<String> answered = Caller.anonymous(service.address()).get("/health/liveness");

        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(answered.headers().allValues("X-Request-Id")).hasSize(1);
    }

    @Test
    void a_caller_can_name_its_request_but_not_after_a_person() {
        Caller nobody = Caller.anonymous(service.address());
        String uuid = "0191d4a0-7f1e-7c3b-9a55-3c1f0e8d2b44";

        assertThat(nobody.post("/api/procurations", "{}", "X-Request-Id", uuid)
                        .headers()
                        .allValues("X-Request-Id"))
                .containsExactly(uuid);
        HttpResponse<String> other = nobody.post("/api/procurations", "{}", "X-Request-Id", Bodies.FRANCOISE);
        assertThat(other.headers().allValues("X-Request-Id")).hasSize(1).doesNotContain(Bodies.FRANCOISE);
        assertThat(other.body()).doesNotContain(Bodies.FRANCOISE);
    }

    private static List<String> expressions() throws IOException {
        JsonNode board = Caller.json(Files.readString(OPERATIONS.resolve("tableau-de-bord.json")));
        List<String> all = new ArrayList<>(board.findValuesAsText("expr"));
        assertThat(all).hasSizeGreaterThan(20);
        all.add(Files.readString(OPERATIONS.resolve("alertes.yml")));
        return all;
    }

    private static List<String> exported() {
        return Caller.anonymous(service.address())
                .get("/prometheus")
                .body()
                .lines()
                .toList();
    }
}
