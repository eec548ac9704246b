package fr.procuration.bootstrap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import fr.procuration.bootstrap.service.Jcmd;
import fr.procuration.bootstrap.service.TokenIssuer;
import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Whether anything grows in a service that works for long: run when a time is named, as in {@code PT30M}. */
@Order(90)
@EnabledIfSystemProperty(named = "benchmark.soak", matches = "PT.+", disabledReason = "run when it is asked for")
class SoakBenchmark {

    private static final Duration TIME = Duration.parse(System.getProperty("benchmark.soak", "PT30M"));
    private static final Duration SAMPLE = Duration.ofSeconds(Integer.getInteger("benchmark.soak.sample", 30));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.soak.warm-up", 30));
    private static final int CALLERS = 64;
    private static final int PROCURATIONS = 100_000;
    private static final Pattern LIVE = Pattern.compile("\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+)");
    private static final String GAPS = "[Ljdk.internal.vm.FillerElement;";
    private static final double FLAT = 1.05;
    private static final String HEAP = "live objects (MiB)";

    @TempDir
    private Path folder;

    /** What is looked at each time. */
    private record Sample(double seconds, double resident, double heap, double threads, double connections) {}

    @Test
    void nothing_grows() throws IOException, JOSEException, InterruptedException {
        try (TokenIssuer issuer = TokenIssuer.start();
                EmbeddedDatabase database = EmbeddedDatabase.open(folder.resolve("postgres"))) {
            String url = database.jdbcUrl();
            Desk desk = Desk.on(url, PROCURATIONS, issuer, folder);
            Databases.describe(url);
            try (ProductionService service =
                    ProductionService.start(url, issuer, folder, Map.of(), Deployed.options(Deployed.HEAP))) {
                desk.settle(service.port());
                ClosedLoop.run(CALLERS / 8, WARM_UP.dividedBy(3), desk.lookUps(service.port()));
                ClosedLoop.run(CALLERS, WARM_UP, desk.mixed(service.port()));
                double saturation = ClosedLoop.run(CALLERS, WARM_UP.dividedBy(3), desk.mixed(service.port()))
                        .perSecond();
                List<Sample> samples = new ArrayList<>();
                try (SteadyLoad load = SteadyLoad.start(CALLERS, saturation / 2, desk.mixed(service.port()))) {
                    sample(samples, load, service, url);
                }
                tell(samples);
            }
        }
    }

    private static void sample(List<Sample> samples, SteadyLoad load, ProductionService service, String url)
            throws IOException, InterruptedException {
        Results.Table table =
                Results.table("soak", "seconds", "calls", "resident (MiB)", HEAP, "threads", "connections");
        String connected = "select count(*) from pg_stat_activity where usename = '" + ApplicationRole.NAME + "'";
        long start = System.nanoTime();
        while (System.nanoTime() - start < TIME.toNanos()) {
            load.run(SAMPLE);
            Footprint footprint = Footprint.of(service.pid());
            Sample sample = new Sample(
                    (System.nanoTime() - start) / 1e9,
                    footprint.resident(),
                    live(service.pid()),
                    footprint.threads(),
                    Databases.number(url, connected));
            samples.add(sample);
            table.quietRow(
                    Math.round(sample.seconds),
                    load.calls(),
                    Results.figure(sample.resident),
                    Results.figure(sample.heap),
                    Math.round(sample.threads),
                    Math.round(sample.connections));
        }
    }

    /** After a collection of everything: what is dead and not yet collected is no growth. Nor are gaps that are left. */
    private static double live(long service) {
        double bytes = LIVE.matcher(Jcmd.send(service, "GC.class_histogram"))
                .results()
                .filter(type -> !type.group(2).equals(GAPS))
                .mapToLong(type -> Long.parseLong(type.group(1)))
                .sum();
        assertThat(bytes).as(HEAP).isPositive();
        return bytes / 1048576;
    }

    /** The line through the second half: what a service fills at its beginning is no growth. */
    private static void tell(List<Sample> samples) {
        List<Sample> later = samples.subList(samples.size() / 2, samples.size());
        Results.Table table =
                Results.table("soak-slope", "what", "at the end of the first half", "at the end", "per hour");
        row(table, "resident (MiB)", later, Sample::resident);
        row(table, HEAP, later, Sample::heap);
        row(table, "threads", later, Sample::threads);
        row(table, "connections", later, Sample::connections);
        assertThat(later)
                .as("connections are those of the pool, and a few beside it")
                .allSatisfy(sample -> assertThat(sample.connections).isLessThanOrEqualTo(20));
        assertThat(later.getLast().heap).as(HEAP).isLessThanOrEqualTo(later.getFirst().heap * FLAT);
        double most = samples.stream()
                .mapToDouble(Sample::threads)
                .limit(samples.size() / 2 + 1L)
                .max()
                .orElseThrow();
        assertThat(later)
                .as("threads")
                .allSatisfy(sample -> assertThat(sample.threads).isLessThanOrEqualTo(most + 10));
    }

    /** One of the figures. */
    @FunctionalInterface
    private interface Figure {

        double of(Sample sample);
    }

    private static void row(Results.Table table, String name, List<Sample> samples, Figure figure) {
        SimpleRegression line = new SimpleRegression();
        samples.forEach(sample -> line.addData(sample.seconds, figure.of(sample)));
        table.row(
                name,
                Results.figure(figure.of(samples.getFirst())),
                Results.figure(figure.of(samples.getLast())),
                samples.size() < 2 ? "" : Results.figure(line.getSlope() * 3600));
    }
}
