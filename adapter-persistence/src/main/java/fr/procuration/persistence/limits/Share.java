package fr.procuration.persistence.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A bucket as one instance knows it, and what was taken from it of which the others have not been told. */
final class Share {

    private final long capacity;
    private final Bucket bucket;
    private final AtomicLong untold = new AtomicLong();

    Share(BucketConfiguration configuration) {
        this.capacity = configuration.getBandwidths()[0].getCapacity();
        LocalBucketBuilder builder = Bucket.builder();
        builder.addLimit(configuration.getBandwidths()[0]);
        this.bucket = builder.build();
    }

    Optional<Duration> take() {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            return Optional.of(Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill())));
        }
        if (probe.getRemainingTokens() == capacity - 1) {
            // All that was taken before has come back.
            untold.set(0);
        }
        untold.incrementAndGet();
        return Optional.empty();
    }

    void charge(int more) {
        bucket.consumeIgnoringRateLimits(more);
        untold.addAndGet(more);
    }

    void giveBack() {
        bucket.addTokens(1);
        untold.decrementAndGet();
    }

    boolean isWorthTelling(long least) {
        return untold.get() >= least;
    }

    /** Adds what was taken here to what is shared, and takes here what the others have taken. */
    void tell(Bucket shared) {
        long taken = untold.getAndSet(0);
        try {
            shared.consumeIgnoringRateLimits(taken);
            long others = bucket.getAvailableTokens() - shared.getAvailableTokens();
            if (others > 0) {
                bucket.consumeIgnoringRateLimits(others);
            }
        } catch (RuntimeException outage) {
            untold.addAndGet(taken);
            throw outage;
        }
    }
}
