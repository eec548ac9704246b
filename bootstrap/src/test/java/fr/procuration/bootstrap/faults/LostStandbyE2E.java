package fr.procuration.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.faults.Load.Answer;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Sql;
import fr.procuration.persistence.embedded.ApplicationRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The only synchronous standby is lost. Every commit waits for it without an end that the service could set; callers are told
 * in time to come again, and the sessions that are left behind do not fill the server.
 */
class LostStandbyE2E {

    private static final Duration LOST = Duration.ofSeconds(Integer.getInteger("faults.seconds", 6));

    /** Those of the pool, and a few that were left behind: fewer than would be without a limit. */
    private static final int CONNECTIONS = 20;

    @TempDir
    private Path folder;

    @Test
    void callers_are_told_to_come_again_until_nobody_waits_for_it() {
        try (StandbyPair pair = StandbyPair.start(folder);
                ServiceProcess service = pair.service(folder);
                Load load = new Load(service.address())) {
            String primary = pair.primary().url();
            Sql.execute(primary, "alter role " + ApplicationRole.NAME + " connection limit " + CONNECTIONS);
            await().atMost(Duration.ofSeconds(30)).until(() -> load.given().size() > 50);

            pair.standby().kill();
            long lost = System.nanoTime();
            long mostWaiting = 0;
            while (System.nanoTime() - lost < LOST.toNanos()) {
                mostWaiting = Math.max(mostWaiting, waiting(primary));
                pause();
            }
            assertThat(mostWaiting).as("sessions that wait for the standby").isBetween(1L, (long) CONNECTIONS);
            await().atMost(Load.WORKS_AGAIN).until(() -> ReadinessE2E.status(service, "readiness") == 503);
            long over = System.nanoTime();
            Sql.execute(primary, "alter system set synchronous_standby_names = ''", "select pg_reload_conf()");

            int before = load.given().size();
            await().atMost(Load.WORKS_AGAIN).until(() -> load.given().size() > before + 10 && waiting(primary) == 0);
            await().atMost(Load.WORKS_AGAIN).until(() -> ReadinessE2E.status(service, "readiness") == 200);
            load.close();
            List<Answer> meanwhile = load.since(lost).stream()
                    .filter(answer -> answer.begun() > lost && answer.at() < over && answer.writes())
                    .toList();
            assertThat(meanwhile).isNotEmpty().allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.retryAfter()).isNotEmpty();
                assertThat(answer.millis()).isLessThanOrEqualTo(3_000);
            });
            load.everythingGivenIsThere();
        }
    }

    private static long waiting(String primary) {
        return Long.parseLong(Sql.texts(primary, "select count(*) from pg_stat_activity where wait_event = 'SyncRep'")
                .getFirst());
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
