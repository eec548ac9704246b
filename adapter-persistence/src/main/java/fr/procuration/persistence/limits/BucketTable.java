package fr.procuration.persistence.limits;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.micronaut.context.annotation.Factory;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;

/** The buckets in the database that all instances share. A row says from when on it can go. */
@Factory
class BucketTable {

    /** How long a row stays after its bucket is full: longer than an instance remembers the bucket. */
    private static final Duration FULL = Duration.ofDays(1);

    /** Outside of the transactions of the store: its own connections. */
    @Singleton
    ProxyManager<String> buckets(DataSource database, DataSourceResolver resolver) {
        return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(resolver.resolve(database))
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("look_up_bucket")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(FULL))
                .build();
    }
}
