package fr.procuration.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import fr.procuration.bootstrap.faults.Load.Answer;
import fr.procuration.bootstrap.service.ServiceProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the database is full, on a small file system of memory: only where this may be mounted. */
class DiskFullE2E {

    private static final String SIZE = "400m";

    @TempDir
    private Path folder;

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", folder.toString());
    }

    @Test
    void callers_are_told_to_come_again_and_nothing_that_was_answered_is_lost() throws Exception {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString()))
                .as("mounting")
                .isZero();
        try (DatabaseServer database = DatabaseServer.create(folder, "max_wal_size=48MB", "min_wal_size=32MB");
                ServiceProcess service = ServiceProcess.on(
                        database.url(),
                        folder,
                        Map.of(
                                "PROCURATION_LIMIT_AGENT", "100000",
                                "PROCURATION_LIMIT_SITE", "100000",
                                "PROCURATION_PROBE_DELAY", "200ms"));
                Load load = new Load(service.address())) {
            await().atMost(Duration.ofSeconds(30)).until(() -> load.given().size() > 50);

            long full = System.nanoTime();
            Path ballast = fill();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> load.since(full).stream()
                                    .filter(answer -> answer.status() == 503)
                                    .count()
                            > 20);
            await().atMost(Duration.ofSeconds(20)).until(() -> ReadinessE2E.status(service, "readiness") == 503);
            assertThat(ReadinessE2E.status(service, "liveness")).isEqualTo(200);
            Files.delete(ballast);
            // PostgreSQL ends itself if it is its journal that cannot be written; then somebody starts it again.
            if (!database.runs()) {
                database.start();
            }

            int known = load.given().size();
            await().atMost(Duration.ofSeconds(5)).until(() -> load.given().size() > known + 5);
            await().atMost(Duration.ofSeconds(20)).until(() -> ReadinessE2E.status(service, "readiness") == 200);
            load.close();
            List<Answer> answers = load.since(full);
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.status()).isIn(200, 201, 503);
                assertThat(answer.millis()).isLessThanOrEqualTo(3_000);
                assertThat(answer.retryAfter().isEmpty()).isEqualTo(answer.status() != 503);
            });
            load.everythingGivenIsThere();
        }
    }

    private Path fill() {
        Path ballast = folder.resolve("ballast");
        try (OutputStream out = Files.newOutputStream(ballast)) {
            byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return ballast;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor();
    }
}
