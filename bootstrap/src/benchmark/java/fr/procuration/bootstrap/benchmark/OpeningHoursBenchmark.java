package fr.procuration.bootstrap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.bootstrap.service.Rush;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 10,000 callers at the opening hours of a site that has 200 appointments: how long each waits for an answer. */
@Order(76)
class OpeningHoursBenchmark {

    private static final int CALLERS = Integer.getInteger("benchmark.waiting", 10_000);
    private static final int WARMING = 16;
    private static final List<Integer> AT_ONCE = List.of(64, 256);

    @TempDir
    private Path folder;

    private final Results.Table opening = Results.table(
            "opening",
            "callers",
            "at once",
            "calls",
            "given",
            "errors",
            "median ms",
            "p99 ms",
            "slowest ms",
            "seconds");

    @Test
    void of_a_site_with_200_places() {
        for (int atOnce : AT_ONCE) {
            try (ServiceProcess service = ServiceProcess.on(
                    EmbeddedDatabase.fresh(),
                    folder,
                    Map.of(
                            "PROCURATION_CLOCK",
                            "2025-12-16T10:00:00+01:00",
                            "PROCURATION_SITES",
                            Rush.SITES,
                            "_JAVA_OPTIONS",
                            "-XX:TieredStopAtLevel=4"))) {
                Rush rush = new Rush(List.of(service.address()), atOnce);
                new Rush(List.of(service.address()), WARMING).inLyon(CALLERS);
                long start = System.nanoTime();
                List<Rush.Told> told = rush.of(CALLERS);
                double seconds = (System.nanoTime() - start) / 1e9;
                List<Long> calls = told.stream()
                        .flatMap(each -> each.nanos().stream())
                        .sorted()
                        .toList();
                long given = told.stream().filter(each -> each.status() == 201).count();
                long errors = told.stream()
                        .filter(each -> each.status() != 201 && (each.status() != 409 || each.next() > 0))
                        .count();
                assertThat(given).isEqualTo(Rush.PLACES);
                opening.row(
                        CALLERS,
                        atOnce,
                        calls.size(),
                        given,
                        errors,
                        millis(calls, 0.5),
                        millis(calls, 0.99),
                        millis(calls, 1),
                        Results.figure(seconds));
            }
        }
    }

    private static String millis(List<Long> sorted, double share) {
        int index = (int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share));
        return Results.figure(sorted.get(index) / 1e6);
    }
}
