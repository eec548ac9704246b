package fr.procuration.bootstrap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import fr.procuration.bootstrap.delivery.Launch;
import fr.procuration.bootstrap.delivery.StartCache;
import fr.procuration.bootstrap.service.KeptConnection;
import fr.procuration.bootstrap.service.ProductionJar;
import fr.procuration.bootstrap.service.TokenIssuer;
import fr.procuration.bootstrap.service.Tokens;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes from launch to the first look-up answered, on a database that has its schema, and what the processor
 * did meanwhile. {@code -Dbenchmark.start.options="-XX:+A -XX:B=1;-XX:+C"} tries options for Java beside them, each
 * with the AOT cache; {@code -Dbenchmark.before=/path/procuration.jar} an earlier build, started in turn with a cache of its
 * own, as demarrer.sh starts both.
 */
@Order(50)
class StartBenchmark {

    private static final int STARTS = Integer.getInteger("benchmark.starts", 10);
    private static final Path SCRIPT = Path.of("..", "docs", "deploiement", "demarrer.sh");

    private static final List<String> OPTIONS = Stream.of(
                    System.getProperty("benchmark.start.options", "").split(";"))
            .filter(options -> !options.isBlank())
            .toList();

    private static final String BY_SCRIPT = "AOT cache, by demarrer.sh";
    private static final String BEFORE = "before, by demarrer.sh";
    private static final String BEFORE_JAR = System.getProperty("benchmark.before", "");

    @TempDir
    private Path folder;

    private final Results.Table table = Results.table(
            "start",
            "how",
            "starts",
            "median (ms)",
            "fastest (ms)",
            "slowest (ms)",
            "processor (ms)",
            "of it compiler (ms)",
            "file (MiB)");

    /** One way to start it. */
    @FunctionalInterface
    private interface Start {

        Launch launch() throws IOException;
    }

    /** A way, and what came of it. */
    private record Way(
            String name, long size, Start start, List<Double> times, List<Double> processor, List<Double> compiler) {

        Way(String name, long size, Start start) {
            this(name, size, start, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void once(byte[] lookUp) throws IOException {
            try (Launch service = start.launch()) {
                times.add(service.untilAnswered(lookUp, 200));
                CpuTime used = CpuTime.now(service.pid());
                processor.add(used.serviceMillis() + used.compilerMillis());
                compiler.add(used.compilerMillis());
            }
        }

        void into(Results.Table table) {
            table.row(
                    name,
                    times.size(),
                    Results.figure(median(times)),
                    Results.figure(Collections.min(times)),
                    Results.figure(Collections.max(times)),
                    Results.figure(median(processor)),
                    Results.figure(median(compiler)),
                    size == 0 ? "" : Results.figure(size / 1048576.0));
        }

        private static double median(List<Double> figures) {
            return Median.of(
                    figures.stream().mapToDouble(Double::doubleValue).sorted().toArray());
        }
    }

    @Test
    void from_launch_to_the_first_look_up() throws IOException, JOSEException {
        Path cache = StartCache.make(ProductionJar.FILE);
        Path archive = folder.resolve("procuration.jsa");
        StartCache.train(ProductionJar.FILE, StartCache.with("-XX:ArchiveClassesAtExit=" + archive));
        assertThat(archive).exists();
        try (TokenIssuer issuer = TokenIssuer.start();
                EmbeddedDatabase database = EmbeddedDatabase.open(folder.resolve("postgres"));
                EmbeddedDatabase earlier = EmbeddedDatabase.open(folder.resolve("postgres-before"))) {
            String url = database.jdbcUrl();
            Databases.describe(url);
            byte[] lookUp = KeptConnection.lookUp(issuer.agent(1), Tokens.nirOf(1));
            try (Launch first = Launch.java(url, issuer, folder)) {
                first.untilAnswered(lookUp, 200);
            }
            String[] cached = StartCache.with("-XX:AOTCache=" + cache.toAbsolutePath());
            List<Way> ways = new ArrayList<>(List.of(
                    new Way("jar alone", 0, () -> Launch.java(url, issuer, folder)),
                    new Way(
                            "archive of classes (AppCDS)",
                            Files.size(archive),
                            () -> Launch.java(
                                    url, issuer, folder, StartCache.with("-XX:SharedArchiveFile=" + archive))),
                    new Way("AOT cache", Files.size(cache), () -> Launch.java(url, issuer, folder, cached)),
                    byScript(BY_SCRIPT, ProductionJar.FILE, cache, url, issuer)));
            if (!BEFORE_JAR.isEmpty()) {
                Path before = Files.copy(Path.of(BEFORE_JAR), folder.resolve("procuration.jar"));
                Way way = byScript(BEFORE, before, StartCache.make(before), earlier.jdbcUrl(), issuer);
                try (Launch first = way.start().launch()) {
                    first.untilAnswered(lookUp, 200);
                }
                ways.add(way);
            }
            for (String options : OPTIONS) {
                ways.add(new Way("AOT cache " + options, Files.size(cache), () -> {
                    List<String> all = new ArrayList<>(List.of(options.split(" ")));
                    all.addAll(List.of(cached));
                    return Launch.java(url, issuer, folder, all.toArray(String[]::new));
                }));
            }
            for (int i = 0; i < STARTS; i++) {
                for (Way way : ways) {
                    way.once(lookUp);
                }
            }
            ways.forEach(way -> way.into(table));
            compare(ways);
        }
    }

    private Way byScript(String name, Path jar, Path cache, String database, TokenIssuer issuer) throws IOException {
        Map<String, String> variables = Map.of(
                "PROCURATION_JAR", jar.toAbsolutePath().toString(),
                "JAVA_HOME", System.getProperty("java.home"));
        return new Way(
                name,
                Files.size(cache),
                () -> Launch.command(database, issuer, folder, List.of("sh", SCRIPT.toString()), variables));
    }

    private static void compare(List<Way> ways) {
        if (ways.stream().noneMatch(way -> way.name().equals(BEFORE))) {
            return;
        }
        double now = median(ways, BY_SCRIPT);
        double before = median(ways, BEFORE);
        Results.table("start-before", "now (ms)", "before (ms)", "now / before")
                .row(Results.figure(now), Results.figure(before), Results.figure(now / before));
    }

    private static double median(List<Way> ways, String name) {
        return ways.stream()
                .filter(way -> way.name().equals(name))
                .mapToDouble(way -> Way.median(way.times()))
                .findFirst()
                .orElseThrow();
    }
}
