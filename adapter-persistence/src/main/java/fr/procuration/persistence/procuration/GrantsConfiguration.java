package fr.procuration.persistence.procuration;

import fr.procuration.persistence.database.DatabaseConfiguration;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How grants are written together.
 *
 * @param writers how many groups at once
 * @param largestGroup how many grants at most in one
 */
@ConfigurationProperties("procuration.grants")
record GrantsConfiguration(
        @Bindable(defaultValue = "" + WRITERS) int writers,
        @Bindable(defaultValue = "" + LARGEST_GROUP) int largestGroup) {

    static final int WRITERS = 1;
    static final int LARGEST_GROUP = 64;

    private static final int WRITERS_ON_CITUS = 8;

    /** On a cluster each grant is a transaction of one node; a group would be one of several, prepared on each of them. */
    GrantsConfiguration on(DatabaseConfiguration database) {
        return database.citus() ? new GrantsConfiguration(WRITERS_ON_CITUS, 1) : this;
    }
}
