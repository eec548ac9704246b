package fr.procuration.persistence.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Duration;
import java.util.Map;

/**
 * The buckets of one kind as one instance knows them. Only those come to the database of which a tenth and more was taken in
 * little time; of the others nobody needs to be told.
 */
final class SharesOfOneKind {

    /** Beyond, those that are used least are forgotten, and begin full. */
    private static final int MOST = 20_000;

    private static final int TOLD_AT_ONCE = 20;

    private final Cache<String, Share> shares;
    private final ProxyManager<String> database;
    private final BucketConfiguration configuration;
    private final String prefix;
    private final long worthTelling;

    SharesOfOneKind(ProxyManager<String> database, String kind, int capacity, Duration period) {
        this.database = database;
        this.prefix = Buckets.prefix(kind, capacity, period);
        this.configuration = Buckets.configuration(capacity, period);
        this.worthTelling = Buckets.untold(capacity);
        this.shares = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(period.multipliedBy(2))
                .build();
    }

    Share of(String name) {
        return shares.get(name, unknown -> new Share(configuration));
    }

    void tell() {
        shares.asMap().entrySet().stream()
                .filter(each -> each.getValue().isWorthTelling(worthTelling))
                .limit(TOLD_AT_ONCE)
                .forEach(this::tell);
    }

    private void tell(Map.Entry<String, Share> share) {
        share.getValue().tell(database.builder().build(prefix + share.getKey(), () -> configuration));
    }
}
