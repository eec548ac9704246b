package fr.procuration.bootstrap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.bootstrap.service.Bodies;
import fr.procuration.bootstrap.service.Caller;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.bootstrap.service.Tokens;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the time of an answer tells a number nobody knows from a person who once gave a procuration. */
@Order(20)
class EmptyAnswersBenchmark {

    private static final int MEASUREMENTS = 2_000;
    private static final int WARM_UP = 2_000;
    private static final int PEOPLE = 500;
    private static final double SURPRISING = 0.001;

    @TempDir
    private Path folder;

    private final Random random = new Random(1);

    @Test
    void two_thousand_measurements_of_each_show_no_difference() {
        Map<String, String> unlimited =
                Map.of("PROCURATION_LIMIT_AGENT", "100000000", "PROCURATION_LIMIT_SITE", "100000000");
        try (ServiceProcess service = ServiceProcess.start(folder, unlimited)) {
            for (int person = 0; person < PEOPLE; person++) {
                giveAndTakeBack(Caller.withToken(service.address(), Tokens.ofAssure(person)));
            }
            Caller agent = Caller.withToken(service.address(), Tokens.ofAgent("agent", "site"));
            measure(agent, WARM_UP);
            double[][] times = measure(agent, MEASUREMENTS);

            double p = new MannWhitneyUTest().mannWhitneyUTest(times[0], times[1]);
            Results.say(
                    "empty answers, %d each: median known %.0f µs, unknown %.0f µs; Mann-Whitney p = %.3f",
                    MEASUREMENTS, median(times[0]), median(times[1]), p);
            Results.table("empty-answers", "of each", "known, p50 (µs)", "unknown, p50 (µs)", "p (Mann-Whitney)")
                    .row(
                            MEASUREMENTS,
                            Results.figure(median(times[0])),
                            Results.figure(median(times[1])),
                            Results.figure(p));
            assertThat(p).isGreaterThan(SURPRISING);
        }
    }

    private static void giveAndTakeBack(Caller mandant) {
        String id = Caller.json(mandant.post("/api/procurations", Bodies.NICOLAS))
                .at("/id")
                .asText();
        assertThat(mandant.post("/api/procurations/" + id + "/revocation", "").statusCode())
                .isEqualTo(200);
    }

    /** Known and unknown in turn, in a random order within each pair. */
    private double[][] measure(Caller agent, int count) {
        double[][] times = new double[2][count];
        for (int i = 0; i < count; i++) {
            int first = random.nextInt(2);
            times[first][i] = time(agent, number(first));
            times[1 - first][i] = time(agent, number(1 - first));
        }
        return times;
    }

    private int number(int kind) {
        return random.nextInt(PEOPLE) + kind * PEOPLE;
    }

    private static double time(Caller agent, int person) {
        String body = "{\"nir\":\"" + Tokens.nirOf(person) + "\"}";
        long start = System.nanoTime();
        HttpResponse<String> answer = agent.post("/medialog/recherches", body);
        long end = System.nanoTime();
        assertThat(answer.body()).isEqualTo("{\"verdict\":\"AUCUNE_PROCURATION\"}");
        return (end - start) / 1_000.0;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
