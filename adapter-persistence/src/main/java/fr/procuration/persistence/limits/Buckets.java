package fr.procuration.persistence.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.RemoteBucketBuilder;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import java.time.Duration;

/**
 * The buckets of one kind, in the database that all instances share. An instance takes up to a tenth of a bucket before it
 * tells the others; the handle that remembers what it has not told yet is kept while it is used.
 */
final class Buckets {

    private static final Duration UNTOLD = Duration.ofSeconds(10);
    private static final int HANDLES = 20_000;

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Cache<String, Bucket> handles = Caffeine.newBuilder()
            .maximumSize(HANDLES)
            .expireAfterAccess(REMEMBERED)
            .build();
    private final RemoteBucketBuilder<String> builder;
    private final BucketConfiguration configuration;
    private final String prefix;

    /** The names of the buckets begin with what they hold: under another configuration there are others. */
    Buckets(ProxyManager<String> database, String kind, int capacity, Duration period) {
        this.prefix = prefix(kind, capacity, period);
        this.configuration = configuration(capacity, period);
        this.builder = database.builder()
                .withOptimization(Optimizations.delaying(new DelayParameters(untold(capacity), UNTOLD)));
    }

    static String prefix(String kind, int capacity, Duration period) {
        return kind + " " + capacity + "/" + period + " ";
    }

    static BucketConfiguration configuration(int capacity, Duration period) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                .build();
    }

    /** How much an instance may take before it tells. */
    static int untold(int capacity) {
        return Math.max(1, capacity / 10);
    }

    Bucket of(String name) {
        Bucket known = handles.getIfPresent(name);
        return known == null ? first(name) : known;
    }

    /** Asked once before it is shared: Bucket4j fails when a bucket that is not in the database is asked twice at once. */
    private Bucket first(String name) {
        Bucket bucket = builder.build(prefix + name, () -> configuration);
        bucket.getAvailableTokens();
        Bucket quicker = handles.asMap().putIfAbsent(name, bucket);
        return quicker == null ? bucket : quicker;
    }
}
