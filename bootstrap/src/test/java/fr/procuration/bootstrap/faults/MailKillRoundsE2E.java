package fr.procuration.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.mail.FaultySmtp;
import fr.procuration.bootstrap.mail.FaultySmtp.Taken;
import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Tokens;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service is killed at any moment between grants and their messages: none is lost, and only the one that was under way can
 * come twice. {@code -Dmail.rounds=20} makes it twenty rounds, {@code -Dfaults.seed} the same moments.
 */
class MailKillRoundsE2E {

    private static final int ROUNDS = Integer.getInteger("mail.rounds", 3);
    private static final long SEED = Long.getLong("faults.seed", System.nanoTime());
    private static final int GRANTS = 4;
    private static final int LONGEST_MILLIS = 800;

    /**
     * One at once: one message can be under way when the service is killed. One that takes longer than the deadline is tried
     * again after a minute.
     */
    private static final Map<String, String> SPEED = Map.of(
            "PROCURATION_RELAY_DELAY", "50ms",
            "PROCURATION_MAIL_DELAY", "50ms",
            "PROCURATION_MAIL_AT_ONCE", "1",
            "PROCURATION_MAIL_LEASE", "6s",
            "PROCURATION_MAIL_DEADLINE", "4s");

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Set<String> told = new HashSet<>();

    @Test
    void no_message_is_lost_and_only_the_one_under_way_comes_twice() throws InterruptedException {
        try (DatabaseServer database = DatabaseServer.create(folder);
                FaultySmtp server = new FaultySmtp()) {
            server.takesMillis(60);
            for (int round = 0; round < ROUNDS; round++) {
                ServiceProcess service = start(database, server);
                for (int each = 0; each < GRANTS; each++) {
                    give(service, round * GRANTS + each);
                }
                Thread.sleep(random.nextInt(LONGEST_MILLIS));
                service.kill();
            }
            try (ServiceProcess last = start(database, server)) {
                assertThat(last.address()).isNotNull();
                // One that took too long on a busy machine is tried again after a minute.
                await().atMost(Duration.ofMinutes(3))
                        .untilAsserted(() -> assertThat(addresses(server))
                                .as("seed %d", SEED)
                                .containsExactlyInAnyOrderElementsOf(told));
            }
            List<Taken> all = server.taken();
            int ids = all.stream().map(Taken::id).collect(Collectors.toSet()).size();
            assertThat(ids).as("seed %d", SEED).isEqualTo(told.size());
            assertThat(all.size() - ids).as("seed %d: came twice", SEED).isLessThanOrEqualTo(ROUNDS);
        }
    }

    private ServiceProcess start(DatabaseServer database, FaultySmtp server) {
        Map<String, String> environment = new HashMap<>(SPEED);
        environment.put("PROCURATION_SMTP_HOST", "127.0.0.1");
        environment.put("PROCURATION_SMTP_PORT", Integer.toString(server.port()));
        return ServiceProcess.on(database.url(), folder, environment);
    }

    private void give(ServiceProcess service, int mandant) {
        String address = "assure-" + mandant + "@exemple.fr";
        HttpResponse<String> given = Caller.withToken(service.address(), Tokens.ofAssure(mandant, address))
                .post("/api/procurations", Bodies.NICOLAS);
        assertThat(given.statusCode()).isEqualTo(201);
        told.add(address);
    }

    private static Set<String> addresses(FaultySmtp server) {
        return server.taken().stream().map(Taken::to).collect(Collectors.toSet());
    }
}
