package fr.procuration.bootstrap.metrics;

import fr.procuration.web.http.connection.GuardMeasures;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;

/** What was refused before any route by its reason; how much is under way, and how much waits. */
@Context
final class ConnectionMeasures implements GuardMeasures {

    private final MeterRegistry registry;
    private final Map<Reason, Counter> refused = new EnumMap<>(Reason.class);

    ConnectionMeasures(MeterRegistry registry) {
        this.registry = registry;
        for (Reason reason : Reason.values()) {
            refused.put(
                    reason,
                    Counter.builder("procuration.http.refused")
                            .description("Connections closed and requests refused before any route")
                            .tag("reason", tag(reason))
                            .register(registry));
        }
    }

    @Override
    public void refused(Reason reason) {
        Objects.requireNonNull(refused.get(reason)).increment();
    }

    @Override
    public void watch(Level level, IntSupplier value) {
        Gauge.builder("procuration.http.current", value::getAsInt)
                .description("Requests under way, and what waits")
                .tag("state", tag(level))
                .strongReference(true)
                .register(registry);
    }

    private static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
