package fr.procuration.bootstrap.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.bootstrap.benchmark.rules.Rules;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long the rules take by themselves, and how many bytes a call allocates (JMH). */
@Order(5)
class RulesBenchmark {

    private static final int WARM_UP = Integer.getInteger("benchmark.rules.warm-up", 3);
    private static final int ITERATIONS = Integer.getInteger("benchmark.rules.iterations", 5);
    private static final TimeValue ITERATION =
            TimeValue.milliseconds(Integer.getInteger("benchmark.rules.iteration", 1000));
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    @Test
    void of_each_rule() throws RunnerException {
        Options options = new OptionsBuilder()
                .include("^" + Rules.class.getName().replace(".", "\\.") + "\\.")
                .forks(1)
                .warmupIterations(WARM_UP)
                .warmupTime(ITERATION)
                .measurementIterations(ITERATIONS)
                .measurementTime(ITERATION)
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-Djmh.ignoreLock=true")
                .build();
        Collection<RunResult> results = new Runner(options).run();
        Results.Table table = Results.table("rules", "rule", "time (ns)", "± (ns)", "allocated (bytes)");
        for (RunResult each : results) {
            Result<?> time = each.getPrimaryResult();
            Result<?> allocated =
                    Objects.requireNonNull(each.getSecondaryResults().get(ALLOCATED));
            table.row(
                    words(time.getLabel()),
                    Results.figure(time.getScore()),
                    Results.figure(time.getScoreError()),
                    Math.round(allocated.getScore()));
        }
        assertThat(results).as("rules measured").isNotEmpty();
    }

    private static String words(String method) {
        return method.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
