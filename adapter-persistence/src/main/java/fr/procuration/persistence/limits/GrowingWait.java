package fr.procuration.persistence.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;

/**
 * The price of a refusal: a debt of the bucket that doubles the wait, up to the longest. With the debt the wait is over and
 * forgotten.
 */
final class GrowingWait {

    private final long ofToken;
    private final long longest;

    /** In which time one token comes back. */
    GrowingWait(Duration ofToken, Duration longest) {
        this.ofToken = Math.max(1, ofToken.toNanos());
        this.longest = longest.toNanos();
    }

    /** The nanoseconds to wait now; zero if the wait was over meanwhile. */
    long lengthen(Bucket bucket) {
        // One refusal after the other: together they would go beyond the longest.
        synchronized (bucket) {
            long wait = nanosToWait(bucket);
            long debt = wait == 0 ? 0 : Math.min(Math.max(1, wait / ofToken), (longest - wait) / ofToken);
            if (debt > 0) {
                bucket.consumeIgnoringRateLimits(debt);
            }
            return debt > 0 ? nanosToWait(bucket) : wait;
        }
    }

    static long nanosToWait(Bucket bucket) {
        EstimationProbe estimation = bucket.estimateAbilityToConsume(1);
        return estimation.canBeConsumed() ? 0 : Math.max(1, estimation.getNanosToWaitForRefill());
    }
}
