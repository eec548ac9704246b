package fr.procuration.bootstrap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import fr.procuration.bootstrap.service.TokenIssuer;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much memory the service needs: the smallest heap with which it is as quick as with the largest. */
@Order(60)
class MemoryBenchmark {

    private static final List<String> HEAPS =
            List.of(System.getProperty("benchmark.memory.heaps", "48m,64m,96m,128m,192m,256m,512m")
                    .split(","));
    private static final int ROUNDS = Integer.getInteger("benchmark.memory.rounds", 5);
    private static final Duration SLICE = Duration.ofMillis(Integer.getInteger("benchmark.memory.slice", 4000));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.memory.warm-up", 12));
    private static final Duration IDLE = Duration.ofSeconds(Integer.getInteger("benchmark.memory.idle", 10));
    private static final int CALLERS = 32;
    private static final int PROCURATIONS = 100_000;
    private static final double TOLERATED = 0.95;

    @TempDir
    private Path folder;

    private final Results.Table tooSmall = Results.table("memory-too-small", "heap", "what happens");

    @Test
    void of_the_service_with_heaps_of_several_sizes() throws IOException, JOSEException, InterruptedException {
        List<Running> all = new ArrayList<>();
        try (TokenIssuer issuer = TokenIssuer.start();
                EmbeddedDatabase database = EmbeddedDatabase.open(folder.resolve("postgres"))) {
            try {
                Desk desk = Desk.on(database.jdbcUrl(), PROCURATIONS, issuer, folder);
                Databases.describe(database.jdbcUrl());
                for (String heap : HEAPS) {
                    start(heap, database.jdbcUrl(), issuer).ifPresent(all::add);
                }
                Thread.sleep(IDLE);
                all.forEach(each -> each.idle = each.footprint());
                keep(all, each -> each.warm(desk));
                for (int round = 0; round < ROUNDS; round++) {
                    keep(all, each -> each.measure(desk));
                }
                tell(all);
            } finally {
                all.forEach(each -> each.service.close());
            }
        }
    }

    private Optional<Running> start(String heap, String database, TokenIssuer issuer) {
        String[] options = Deployed.options("-Xmx" + heap);
        try {
            return Optional.of(new Running(heap, ProductionService.start(database, issuer, folder, Map.of(), options)));
        } catch (IllegalStateException doesNotStart) {
            tooSmall.row(heap, "does not start");
            return Optional.empty();
        }
    }

    /** What one does to a service that runs. */
    @FunctionalInterface
    private interface Work {

        void on(Running service);
    }

    /** In turn; without those that this is too much for. */
    private void keep(List<Running> all, Work work) {
        for (Iterator<Running> each = all.iterator(); each.hasNext(); ) {
            Running service = each.next();
            try {
                work.on(service);
            } catch (IllegalStateException failed) {
                tooSmall.row(
                        service.heap,
                        "under load: " + String.valueOf(failed.getMessage()).replaceFirst(": \\{.*", ""));
                service.service.close();
                each.remove();
            }
        }
    }

    private static void tell(List<Running> all) {
        assertThat(all).as("heaps that are large enough").isNotEmpty();
        double largest = Median.of(all.getLast().perSecond);
        Results.Table table = Results.table(
                "memory",
                "heap",
                "calls per second",
                "of the largest",
                "resident, idle (MiB)",
                "resident, under load (MiB)",
                "within 5 %");
        for (Running each : all) {
            double perSecond = Median.of(each.perSecond);
            table.row(
                    each.heap,
                    Results.figure(perSecond),
                    Results.figure(perSecond / largest),
                    Results.figure(each.idle),
                    Results.figure(Collections.max(each.loaded)),
                    perSecond / largest >= TOLERATED ? "yes" : "no");
        }
    }

    /** A service with one of the heaps. */
    private static final class Running {

        private final String heap;
        private final ProductionService service;
        private final List<Double> perSecond = new ArrayList<>();
        private final List<Double> loaded = new ArrayList<>();
        private double idle;

        Running(String heap, ProductionService service) {
            this.heap = heap;
            this.service = service;
        }

        double footprint() {
            return Footprint.of(service.pid()).resident();
        }

        ClosedLoop.Measured call(Desk desk, Duration time) {
            return ClosedLoop.run(CALLERS, time, desk.mixed(service.port()));
        }

        /** Few callers first: a service that has just started does not keep up with many. */
        void warm(Desk desk) {
            desk.settle(service.port());
            ClosedLoop.run(CALLERS / 8, WARM_UP.dividedBy(3), desk.lookUps(service.port()));
            call(desk, WARM_UP);
        }

        void measure(Desk desk) {
            perSecond.add(call(desk, SLICE).perSecond());
            loaded.add(footprint());
        }
    }
}
