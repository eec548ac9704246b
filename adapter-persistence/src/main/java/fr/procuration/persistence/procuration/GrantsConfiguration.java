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
        @Bindable(defaultValue = "1") int writers,
        @Bindable(defaultValue = "64") int largestGroup) {}
