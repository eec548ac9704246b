package fr.procuration.bootstrap.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/** Buckets of the time that answers take, from which Prometheus can tell percentiles over all instances. */
@Singleton
final class LatencyBuckets implements MeterFilter {

    private static final double[] BOUNDS = Stream.of(2, 5, 10, 20, 50, 100, 200, 500, 1_000, 3_000, 10_000, 60_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        if (!id.getName().equals(AnswerTimes.NAME)) {
            return config;
        }
        return DistributionStatisticConfig.builder()
                .serviceLevelObjectives(BOUNDS)
                .build()
                .merge(config);
    }
}
