package fr.procuration.persistence.limits;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How often an agent and a site may ask in a period, and how many questions one that found nobody counts for; how many requests
 * are taken from an address and of an account.
 */
@ConfigurationProperties("procuration.limits")
record LimitsConfiguration(
        @Bindable(defaultValue = "60") int agent,
        @Bindable(defaultValue = "600") int site,
        @Bindable(defaultValue = "1m") Duration period,
        @Bindable(defaultValue = "5") int nobody,
        @Bindable(defaultValue = "600") int address,
        @Bindable(defaultValue = "600") int account) {

    LimitsConfiguration {
        if (Stream.of(agent, site, nobody, address, account).anyMatch(limit -> limit < 1)) {
            throw new IllegalArgumentException(
                    "procuration.limits: agent, site, nobody, address and account are at least 1");
        }
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("procuration.limits: the period is more than zero");
        }
    }
}
