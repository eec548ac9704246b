package fr.procuration.bootstrap.local;

import fr.procuration.port.driven.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that starts at an instant of one's choice, and runs. */
final class LocalClock implements Clock {

    private final InstantSource system;
    private final Duration ahead;

    private LocalClock(InstantSource system, Duration ahead) {
        this.system = system;
        this.ahead = ahead;
    }

    static LocalClock running(InstantSource system) {
        return new LocalClock(system, Duration.ZERO);
    }

    static LocalClock startingAt(Instant start, InstantSource system) {
        return new LocalClock(system, Duration.between(system.instant(), start));
    }

    @Override
    public Instant now() {
        return system.instant().plus(ahead);
    }
}
