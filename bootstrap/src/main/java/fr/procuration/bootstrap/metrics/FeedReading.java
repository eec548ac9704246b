package fr.procuration.bootstrap.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far the feed was read through this instance: the furthest event after which anybody asked here. Who asks after an event
 * has read it; what was only given is not known to have arrived.
 */
@Singleton
final class FeedReading {

    private static final long NEVER = -1;

    private final AtomicLong furthest = new AtomicLong(NEVER);
    private final Counter pages;

    FeedReading(MeterRegistry registry) {
        this.pages = Counter.builder("procuration.feed.pages")
                .description("Pages of the feed that were given, empty ones included")
                .register(registry);
    }

    void asked(long position) {
        furthest.accumulateAndGet(position, Math::max);
        pages.increment();
    }

    /** Nothing if nobody asked here since the start. */
    OptionalLong furthest() {
        long position = furthest.get();
        return position == NEVER ? OptionalLong.empty() : OptionalLong.of(position);
    }
}
