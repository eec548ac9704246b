package fr.procuration.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Sql;
import fr.procuration.bootstrap.service.Tokens;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The primary dies under load, and its synchronous standby takes over: whoever was answered has what they were told, and the
 * service goes on by itself, because its URL names both.
 */
class FailoverE2E {

    @TempDir
    private Path folder;

    @Test
    void nothing_that_was_answered_is_lost_and_the_service_finds_the_new_primary() {
        try (StandbyPair pair = StandbyPair.start(folder);
                ServiceProcess service = pair.service(folder);
                Load load = new Load(service.address())) {
            await().atMost(Duration.ofSeconds(30)).until(() -> load.given().size() > 100);

            pair.primary().kill();
            await().atMost(Load.WORKS_AGAIN)
                    .untilAsserted(() -> assertThat(Caller.withToken(service.address(), Tokens.ofMedialog())
                                    .get("/health/readiness")
                                    .statusCode())
                            .isEqualTo(503));
            int before = load.given().size();
            Sql.texts(pair.standby().url(), "select pg_promote(true, 30)");

            await().atMost(Load.WORKS_AGAIN).until(() -> load.given().size() > before + 10);
            load.close();
            assertThat(load.since(0))
                    .allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201, 503));
            assertThat(load.since(0).stream().filter(answer -> answer.status() == 503))
                    .allSatisfy(answer -> assertThat(answer.retryAfter()).isNotEmpty());
            load.everythingGivenIsThere();
        }
    }
}
