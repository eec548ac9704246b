package fr.procuration.bootstrap.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** A gauge that is read at intervals: not a number before the first time, nor when the last one is too long ago. */
final class KeptValue {

    private final MeterRegistry registry;
    private final long oldestNanos;
    private volatile double value = Double.NaN;
    private volatile long read;

    KeptValue(MeterRegistry registry, String name, String description, Duration oldest) {
        this.registry = registry;
        this.oldestNanos = oldest.toNanos();
        Gauge.builder(name, this, KeptValue::known).description(description).register(registry);
    }

    void set(double now) {
        value = now;
        read = nanos();
    }

    private double known() {
        return nanos() - read > oldestNanos ? Double.NaN : value;
    }

    private long nanos() {
        return registry.config().clock().monotonicTime();
    }
}
