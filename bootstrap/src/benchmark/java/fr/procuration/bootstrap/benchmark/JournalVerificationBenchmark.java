package fr.procuration.bootstrap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import fr.procuration.bootstrap.faults.DatabaseServer;
import fr.procuration.bootstrap.service.ProductionJar;
import fr.procuration.bootstrap.service.ProductionVariables;
import fr.procuration.bootstrap.service.TokenIssuer;
import fr.procuration.persistence.ManyProcurations;
import fr.procuration.persistence.embedded.TestKeysets;
import fr.procuration.persistence.vault.Vaults;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long {@code journal verify} takes, all of it under checkpoints. */
@Order(75)
class JournalVerificationBenchmark {

    private static final int PROCURATIONS = Integer.getInteger("benchmark.verified", 850_000);

    @TempDir
    private Path folder;

    private final Results.Table verification = Results.table("verification", "entries", "checkpoints", "seconds");

    @Test
    void of_a_whole_journal() throws IOException, InterruptedException, JOSEException {
        try (TokenIssuer issuer = TokenIssuer.start();
                DatabaseServer server = DatabaseServer.create(folder, "max_wal_size=8GB", "checkpoint_timeout=30min")) {
            String url = server.url();
            Map<String, String> variables = ProductionVariables.on(url);
            String file = variables.get("PROCURATION_JOURNAL_FILE");
            ProductionService.start(url, issuer, folder, Map.of()).close();
            new ManyProcurations(PROCURATIONS, Instant.now(), Vaults.of(TestKeysets.shared())).into(url);
            try (ProductionService signing =
                    ProductionService.start(url, issuer, folder, Map.of("PROCURATION_JOURNAL_FILE", file))) {
                await().atMost(Duration.ofMinutes(10))
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() -> Databases.number(
                                        url,
                                        "select (select max(position) from journal_place)"
                                                + " - (select coalesce(max(last_position), 0) from journal_checkpoint)")
                                == 0);
                assertThat(signing).isNotNull();
            }
            ProcessBuilder verify = ProductionJar.java("journal", "verify");
            verify.environment().putAll(variables);
            verify.inheritIO();
            long start = System.nanoTime();
            int exit = verify.start().waitFor();
            double seconds = (System.nanoTime() - start) / 1e9;
            assertThat(exit).isZero();
            verification.row(
                    Databases.number(url, "select count(*) from journal"),
                    Databases.number(url, "select count(*) from journal_checkpoint"),
                    Results.figure(seconds));
        }
    }
}
