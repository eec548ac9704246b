package fr.procuration.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.procuration.bootstrap.faults.Load.Answer;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.persistence.embedded.CitusCluster;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node of a Citus cluster dies under load and comes back, or shards move between nodes: others are served meanwhile, and
 * nothing is lost. {@code -Dcitus.kill=}, {@code -Dcitus.start=} and {@code -Dcitus.move=} are the commands that do it.
 */
class NodeLostE2E {

    private static final Map<String, String> MANY = Map.of(
            "PROCURATION_LIMIT_AGENT", "1000000", "PROCURATION_LIMIT_SITE", "1000000", "PROCURATION_LIMIT_NOBODY", "1");

    @TempDir
    private Path folder;

    @BeforeEach
    void needsACluster() {
        assumeTrue(CitusCluster.isGiven(), CitusCluster.MISSING);
    }

    @Test
    void others_are_served_while_it_is_away_and_nothing_is_lost() throws Exception {
        assumeTrue(System.getProperty("citus.kill") != null, "no -Dcitus.kill and -Dcitus.start");
        try (ServiceProcess service = ServiceProcess.on(EmbeddedDatabase.fresh(), folder, MANY);
                Load load = new Load(service.address())) {
            await().atMost(Duration.ofMinutes(1)).until(() -> load.given().size() > 200);

            run("citus.kill");
            long killed = System.nanoTime();
            Thread.sleep(10_000);
            List<Answer> without = load.since(killed);
            System.out.println("while a node is away: " + counted(without));
            assertThat(without.stream().filter(answer -> answer.writes() && answer.status() == 200))
                    .as("look-ups answered")
                    .isNotEmpty();
            assertThat(without).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201, 503));

            run("citus.start");
            long back = System.nanoTime();
            int before = load.given().size();
            await().atMost(Duration.ofSeconds(30)).until(() -> load.given().size() > before + 100);
            Thread.sleep(5000);
            List<Answer> after = load.since(back);
            System.out.println("from its return on: " + counted(after) + ", last refusal after "
                    + (after.stream()
                                            .filter(answer -> answer.status() == 503)
                                            .mapToLong(Answer::at)
                                            .max()
                                            .orElse(back)
                                    - back)
                            / 1_000_000
                    + " ms");
            load.close();
            load.everythingGivenIsThere();
            everythingGivenIsInTheFeedOnce(service.address(), load);
        }
    }

    @Test
    void nobody_notices_that_shards_move() throws Exception {
        assumeTrue(System.getProperty("citus.move") != null, "no -Dcitus.move");
        try (ServiceProcess service = ServiceProcess.on(EmbeddedDatabase.fresh(), folder, MANY);
                Load load = new Load(service.address())) {
            await().atMost(Duration.ofMinutes(1)).until(() -> load.given().size() > 200);

            long begun = System.nanoTime();
            run("citus.move");
            List<Answer> meanwhile = load.since(begun);
            System.out.println("while shards move: " + counted(meanwhile) + ", longest "
                    + meanwhile.stream().mapToLong(Answer::millis).max().orElse(0) + " ms");
            assertThat(meanwhile)
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201));
            load.close();
            load.everythingGivenIsThere();
            everythingGivenIsInTheFeedOnce(service.address(), load);
        }
    }

    private static Map<String, Long> counted(List<Answer> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> (answer.writes() ? "" : "feed ") + answer.status(), Collectors.counting()));
    }

    private static void everythingGivenIsInTheFeedOnce(URI service, Load load) {
        Caller medialog = Caller.withToken(service, Tokens.ofMedialog());
        List<String> told = new ArrayList<>();
        String last = "";
        while (true) {
            JsonNode page = Caller.json(medialog.get("/medialog/flux" + last));
            if (page.isEmpty()) {
                break;
            }
            page.forEach(event -> told.add(event.at("/id").asText()));
            last = "?lastEventId=" + told.getLast();
        }
        assertThat(told).isSorted().doesNotHaveDuplicates();
        assertThat(told.stream().map(id -> id.substring(id.indexOf('-') + 1)))
                .doesNotHaveDuplicates()
                .containsAll(load.given().values());
    }

    private static void run(String property) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", System.getProperty(property))
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
