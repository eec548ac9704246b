package fr.procuration.bootstrap.metrics;

import fr.procuration.bootstrap.maintenance.Maintenance;
import fr.procuration.persistence.journal.JournalLag;
import fr.procuration.persistence.journal.JournalLag.OfNotifier;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How far Medialog+ and the notifiers are behind. Refreshed on a schedule, never by a scrape, which answers without the
 * database. A gauge is NaN while its value is unknown or stale.
 */
@Context
@Requires(notEnv = Maintenance.ENVIRONMENT)
final class LagGauges {

    /** What a reading may take beyond the time between two. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final MeterRegistry registry;
    private final JournalLag lag;
    private final FeedReading reading;
    private final long oldestNanos;
    private final Map<String, OfNotifier> notifiers = new ConcurrentHashMap<>();

    /** Gauges stay when their notifier goes, or when the database does not answer. */
    private final Set<String> registered = ConcurrentHashMap.newKeySet();

    private volatile double feed = Double.NaN;
    private volatile long read;

    LagGauges(
            MeterRegistry registry,
            JournalLag lag,
            FeedReading reading,
            @Property(name = "procuration.metrics.delay") Duration delay) {
        this.registry = registry;
        this.lag = lag;
        this.reading = reading;
        this.oldestNanos = delay.plus(GRACE).toNanos();
        this.read = nanos();
        Gauge.builder("procuration.feed.lag.seconds", this, lags -> lags.known(lags.feed))
                .description("Age of the oldest change after the furthest event asked for here; take the least of all"
                        + " instances")
                .register(registry);
    }

    @Scheduled(initialDelay = "${procuration.metrics.delay}", fixedDelay = "${procuration.metrics.delay}")
    void read() {
        feed = reading.furthest().flatMap(lag::secondsAfter).orElse(Double.NaN);
        List<OfNotifier> all = lag.ofNotifiers().orElse(List.of());
        notifiers.keySet().retainAll(all.stream().map(OfNotifier::notifier).toList());
        all.forEach(this::keep);
        read = nanos();
    }

    private void keep(OfNotifier now) {
        notifiers.put(now.notifier(), now);
        if (registered.add(now.notifier())) {
            gauge(
                    "procuration.notification.lag.entries",
                    "Entries that a notifier was not told",
                    now,
                    OfNotifier::entries);
            gauge("procuration.notification.lag.seconds", "Age of the oldest of them", now, OfNotifier::seconds);
        }
    }

    private void gauge(String name, String description, OfNotifier of, ToDoubleFunction<OfNotifier> value) {
        String notifier = of.notifier();
        Gauge.builder(name, this, lags -> lags.known(valueOf(lags.notifiers.get(notifier), value)))
                .description(description)
                .tag("notifier", notifier)
                .register(registry);
    }

    private static double valueOf(@Nullable OfNotifier known, ToDoubleFunction<OfNotifier> value) {
        return known == null ? Double.NaN : value.applyAsDouble(known);
    }

    private double known(double value) {
        return nanos() - read > oldestNanos ? Double.NaN : value;
    }

    private long nanos() {
        return registry.config().clock().monotonicTime();
    }
}
