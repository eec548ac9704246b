package fr.procuration.bootstrap;

import fr.procuration.domain.Paris;
import fr.procuration.port.driven.Clock;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.InstantSource;

/** Gives the time to the use cases and, the same, to the validation of forms. */
@Factory
final class ClockFactory {

    @Singleton
    Clock clock() {
        return new SystemClock();
    }

    @Singleton
    ClockProvider clockProvider(Clock clock) {
        InstantSource source = clock::now;
        return () -> source.withZone(Paris.ZONE);
    }
}
