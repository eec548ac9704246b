package fr.procuration.persistence.procuration;

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
}
