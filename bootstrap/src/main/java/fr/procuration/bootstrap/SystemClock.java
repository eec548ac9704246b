package fr.procuration.bootstrap;

import fr.procuration.port.driven.Clock;
import java.time.Instant;

/** The clock of the machine: the only place where the service asks for the time. */
final class SystemClock implements Clock {

    @Override
    public Instant now() {
        return Instant.now();
    }
}
