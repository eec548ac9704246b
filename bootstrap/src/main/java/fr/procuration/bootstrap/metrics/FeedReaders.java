package fr.procuration.bootstrap.metrics;

import fr.procuration.port.driven.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far readers of the feed have come, as far as this instance was asked: the furthest of all instances is how far they
 * are, the latest question when they were last heard of.
 */
@Singleton
final class FeedReaders {

    private final AtomicLong position = new AtomicLong();
    private final AtomicLong askedAt = new AtomicLong();
    private final Clock clock;

    FeedReaders(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        Gauge.builder("procuration.feed.read.position", position, AtomicLong::doubleValue)
                .description("The last position from which a reader of the feed asked this instance to go on")
                .register(registry);
        TimeGauge.builder("procuration.feed.asked", askedAt, TimeUnit.SECONDS, AtomicLong::doubleValue)
                .description("When a reader of the feed last asked this instance, in seconds since 1970")
                .register(registry);
    }

    void asked(long from) {
        position.accumulateAndGet(from, Math::max);
        askedAt.set(clock.now().getEpochSecond());
    }
}
