package fr.procuration.port.memory;

import fr.procuration.port.driven.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until somebody moves it. Safe for use by several threads. */
public final class SettableClock implements Clock {

    private Instant now;

    /**
     * A clock that stands still.
     *
     * @param now what it shows
     */
    public SettableClock(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    /**
     * Sets it.
     *
     * @param instant what it shows from now on, later or earlier than before
     */
    public synchronized void set(Instant instant) {
        now = instant;
    }

    /**
     * Moves it on.
     *
     * @param time by how much, backwards if negative
     */
    public synchronized void advance(Duration time) {
        now = now.plus(time);
    }
}
