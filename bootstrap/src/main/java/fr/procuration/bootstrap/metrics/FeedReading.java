package fr.procuration.bootstrap.metrics;

import fr.procuration.port.FeedPosition;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How far the feed was read through this instance: the furthest event after which anybody asked here. Who asks after an event
 * has read it; what was only given is not known to have arrived.
 */
@Singleton
final class FeedReading {

    private final AtomicReference<@Nullable FeedPosition> furthest = new AtomicReference<>();
    private final Counter pages;

    FeedReading(MeterRegistry registry) {
        this.pages = Counter.builder("procuration.feed.pages")
                .description("Pages of the feed that were given, empty ones included")
                .register(registry);
    }

    void asked(FeedPosition place) {
        furthest.accumulateAndGet(place, (one, other) -> one == null || one.compareTo(place) < 0 ? place : one);
        pages.increment();
    }

    /** Nothing if nobody asked here since the start. */
    Optional<FeedPosition> furthest() {
        return Optional.ofNullable(furthest.get());
    }
}
