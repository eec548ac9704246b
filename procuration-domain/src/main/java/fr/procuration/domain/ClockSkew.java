package fr.procuration.domain;

import java.time.Duration;
import java.time.Instant;

/** How far the clocks of the instances that serve may be apart (ADR 0007). */
public final class ClockSkew {

    /** From the clock of the database: an instance that is further off is not ready. */
    public static final Duration OF_ONE = Duration.ofSeconds(2);

    /** From each other: one may be late, and the other ahead. */
    private static final Duration OF_TWO = OF_ONE.multipliedBy(2);

    private ClockSkew() {}

    /**
     * What another instance may already read.
     *
     * @param now what this instance reads
     * @return the latest instant that the clock of another can show
     */
    public static Instant latest(Instant now) {
        return now.plus(OF_TWO);
    }
}
