package fr.procuration.bootstrap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import fr.procuration.bootstrap.service.ProductionJar;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long it takes from launch to the first look-up answered, on a database that has its schema. */
@Order(50)
class StartBenchmark {

    private static final int STARTS = Integer.getInteger("benchmark.starts", 10);
    private static final Path SCRIPT = Path.of("..", "docs", "deploiement", "demarrer.sh");

    @TempDir
    private Path folder;

    private final Results.Table table =
            Results.table("start", "how", "starts", "median (ms)", "fastest (ms)", "slowest (ms)", "file (MiB)");

    /** One way to start it. */
    @FunctionalInterface
    private interface Way {

        Launch start() throws IOException;
    }

    @Test
    void from_launch_to_the_first_look_up() throws IOException, JOSEException {
        Path cache = StartCache.make(ProductionJar.FILE);
        Path archive = folder.resolve("procuration.jsa");
        StartCache.train(ProductionJar.FILE, "-XX:ArchiveClassesAtExit=" + archive);
        assertThat(archive).exists();
        try (TokenIssuer issuer = TokenIssuer.start();
                EmbeddedDatabase database = EmbeddedDatabase.open(folder.resolve("postgres"))) {
            String url = database.jdbcUrl();
            Databases.describe(url);
            byte[] lookUp = Requests.lookUp(issuer.agent(1), Tokens.nirOf(1));
            try (Launch first = Launch.java(url, issuer, folder)) {
                first.untilAnswered(lookUp, 200);
            }
            measure("jar alone", 0, lookUp, () -> Launch.java(url, issuer, folder));
            measure(
                    "archive of classes (AppCDS)",
                    Files.size(archive),
                    lookUp,
                    () -> Launch.java(url, issuer, folder, "-XX:SharedArchiveFile=" + archive));
            measure(
                    "AOT cache",
                    Files.size(cache),
                    lookUp,
                    () -> Launch.java(url, issuer, folder, "-XX:AOTCache=" + cache.toAbsolutePath()));
            measure(
                    "AOT cache, by demarrer.sh",
                    Files.size(cache),
                    lookUp,
                    () -> Launch.command(url, issuer, folder, List.of("sh", SCRIPT.toString()), script()));
        }
    }

    private static Map<String, String> script() {
        return Map.of(
                "PROCURATION_JAR", ProductionJar.FILE.toAbsolutePath().toString(),
                "JAVA_HOME", System.getProperty("java.home"));
    }

    private void measure(String how, long size, byte[] lookUp, Way way) throws IOException {
        double[] times = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            try (Launch service = way.start()) {
                times[i] = service.untilAnswered(lookUp, 200);
            }
        }
        Arrays.sort(times);
        table.row(
                how,
                STARTS,
                Results.figure(Median.of(times)),
                Results.figure(times[0]),
                Results.figure(times[STARTS - 1]),
                size == 0 ? "" : Results.figure(size / 1048576.0));
    }
}
