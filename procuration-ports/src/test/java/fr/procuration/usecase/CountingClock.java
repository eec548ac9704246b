package fr.procuration.usecase;

import fr.procuration.port.driven.Clock;
import fr.procuration.port.fixture.Instants;
import java.time.Instant;

/** A clock that knows how often it was asked. */
final class CountingClock implements Clock {

    private int readings;

    @Override
    public Instant now() {
        readings++;
        return Instants.GUIDE;
    }

    int readings() {
        return readings;
    }
}
