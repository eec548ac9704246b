package fr.procuration.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.service.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine is lost under load, and nobody does anything: Patroni promotes the other, or lets it go on alone. */
class FailoverByPatroni {

    private static final Duration PROMISED = Duration.ofSeconds(30);

    /** Hundreds of calls. */
    private static final Duration HELD_UP = Duration.ofMillis(700);

    @TempDir
    private Path folder;

    @Test
    void nothing_that_was_answered_is_lost_and_the_service_is_back_within_thirty_seconds() {
        try (PatroniCluster cluster = PatroniCluster.start(folder.resolve("patroni"));
                ServiceProcess service = cluster.service(folder);
                Load load = new Load(service.address())) {
            await().atMost(Duration.ofMinutes(1)).until(() -> load.given().size() > 100);
            PatroniNode first = losePrimary(cluster, load, service);
            comeBack(first, cluster);

            lose("standby", first, load, service);
            comeBack(first, cluster);

            losePrimary(cluster, load, service);

            load.close();
            load.everythingGivenIsThere();
            assertThat(load.since(0))
                    .allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201, 503));
            assertThat(load.since(0).stream().filter(answer -> answer.status() == 503))
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(answer.retryAfter()).isNotEmpty());
        }
    }

    /** The standby is behind when the primary dies: only who waited for it keeps what they were told. */
    private static PatroniNode losePrimary(PatroniCluster cluster, Load load, ServiceProcess service) {
        PatroniNode primary = cluster.primary();
        primary.holdUpReplication();
        pause();
        lose("primary", primary, load, service);
        return primary;
    }

    private static void lose(String role, PatroniNode node, Load load, ServiceProcess service) {
        long killed = System.nanoTime();
        node.kill();
        long dead = System.nanoTime();
        until(() -> isGivenSince(dead, load));
        say(role + " killed, procurations are given again", killed);
        until(() -> ReadinessE2E.status(service, "readiness") == 200);
        say(role + " killed, the service is ready", killed);
        assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(PROMISED);
    }

    private static void comeBack(PatroniNode node, PatroniCluster cluster) {
        long started = System.nanoTime();
        cluster.add(node);
        say("started again, it is the synchronous standby", started);
    }

    private static boolean isGivenSince(long moment, Load load) {
        return load.since(moment).stream().anyMatch(answer -> answer.begun() > moment && answer.status() == 201);
    }

    private static void until(BooleanSupplier state) {
        await().atMost(PROMISED.multipliedBy(2))
                .pollInterval(Duration.ofMillis(100))
                .until(state::getAsBoolean);
    }

    private static void pause() {
        try {
            Thread.sleep(HELD_UP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String what, long since) {
        System.out.printf(Locale.ROOT, "MEASURED after %.1f s %s%n", (System.nanoTime() - since) / 1e9, what);
    }
}
