package fr.procuration.persistence.verification;

import fr.procuration.domain.Paris;
import java.time.Instant;
import java.time.Period;
import java.util.UUID;

/**
 * What may have been purged: nothing that was recorded after an instant.
 *
 * @param purgedBefore entries before it may be gone
 */
record Retained(Instant purgedBefore) {

    /** A checkpoint can be later than what it covers, by as much as no instance ran. */
    private static final int TOLERATED_DAYS = 2;

    private static final int MILLIS_SHIFT = 16;

    static Retained of(Instant now, Period retention) {
        Instant before =
                now.atZone(Paris.ZONE).minus(retention).plusDays(TOLERATED_DAYS).toInstant();
        return new Retained(before);
    }

    boolean mayBePurged(Instant at) {
        return at.isBefore(purgedBefore);
    }

    /** Whether an entry of a mandant can be gone: not before the oldest could be, by the instant in their reference (RFC 9562). */
    boolean mayBePurged(UUID mandant) {
        return mayBePurged(Instant.ofEpochMilli(mandant.getMostSignificantBits() >>> MILLIS_SHIFT));
    }
}
