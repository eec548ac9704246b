package fr.procuration.persistence.operations;

import java.time.Duration;

/**
 * How far the service's clock is ahead of the database's.
 *
 * @param ahead the difference, negative if it is behind
 * @param doubt how much of it the way to the database may be: half the round trip
 */
public record MeasuredSkew(Duration ahead, Duration doubt) {

    /**
     * Whether the clocks agree.
     *
     * @return false if they are certainly further apart
     */
    public boolean isWithin(Duration tolerance) {
        return ahead.abs().minus(doubt).compareTo(tolerance) <= 0;
    }

    /**
     * The difference as a number.
     *
     * @return seconds, negative if the service's clock is behind
     */
    public double seconds() {
        return ahead.toNanos() / 1e9;
    }
}
