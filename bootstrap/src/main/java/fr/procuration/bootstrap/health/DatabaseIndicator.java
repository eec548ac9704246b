package fr.procuration.bootstrap.health;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Ready with a right clock and a database that takes writes. A probe reads what is known, and asks nothing. */
@Singleton
@Readiness
@Requires(beans = DatabaseWatch.class)
final class DatabaseIndicator implements HealthIndicator {

    private final DatabaseWatch watch;

    DatabaseIndicator(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        boolean ready = watch.isClockRight() && watch.isWritable();
        return Publishers.just(HealthResult.builder("clock and writes", ready ? HealthStatus.UP : HealthStatus.DOWN)
                .build());
    }
}
