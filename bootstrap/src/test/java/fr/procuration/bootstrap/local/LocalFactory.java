package fr.procuration.bootstrap.local;

import fr.procuration.port.driven.Clock;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.security.token.claims.ClaimsAudienceProvider;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;

/** What the local environment has instead of the machine's clock and of the OpenID provider. */
@Factory
@Requires(env = "local")
final class LocalFactory {

    /** {@code PROCURATION_CLOCK=2026-01-31T10:00:00+01:00} starts the clock at that instant. */
    @Singleton
    @Primary
    Clock clock(@Property(name = "procuration.clock", defaultValue = "") String start) {
        InstantSource system = InstantSource.system();
        return start.isEmpty()
                ? LocalClock.running(system)
                : LocalClock.startingAt(OffsetDateTime.parse(start).toInstant(), system);
    }

    /** The tokens of the session cookie are for the same audience as the bearer tokens. */
    @Singleton
    ClaimsAudienceProvider audience(@Property(name = "procuration.audience") String audience) {
        return () -> List.of(audience);
    }
}
