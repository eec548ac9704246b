package fr.procuration.bootstrap.keys;

import fr.procuration.bootstrap.maintenance.Maintenance;
import fr.procuration.persistence.keys.InstanceRegister;
import fr.procuration.persistence.keys.MissingKeys;
import fr.procuration.persistence.vault.HeldKey;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.OptionalLong;

/** Which keys this instance holds, and whether the database needs one that it lacks. What is not known is not a number. */
@Singleton
@Requires(notEnv = Maintenance.ENVIRONMENT)
final class KeyGauges {

    private final MissingKeys keys;
    private volatile double missing = Double.NaN;

    KeyGauges(InstanceRegister register, MissingKeys keys, MeterRegistry registry) {
        this.keys = keys;
        register.held().forEach(key -> {
            gauge("procuration.keys.held", "Keys that this instance holds", key, registry);
            if (key.primary()) {
                gauge("procuration.keys.in.charge", "Keys that this instance seals and signs with", key, registry);
            }
        });
        Gauge.builder("procuration.keys.needed.missing", this, gauges -> gauges.missing)
                .description("Keys that the database needs and that this instance lacks")
                .register(registry);
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "${procuration.metrics.delay}")
    void read() {
        OptionalLong counted = keys.count();
        missing = counted.isPresent() ? counted.getAsLong() : Double.NaN;
    }

    private static void gauge(String name, String description, HeldKey key, MeterRegistry registry) {
        Gauge.builder(name, () -> 1)
                .description(description)
                .tag("purpose", key.purpose().name())
                .tag("key", key.name())
                .register(registry);
    }
}
