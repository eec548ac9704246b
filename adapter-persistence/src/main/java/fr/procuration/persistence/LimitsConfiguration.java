package fr.procuration.persistence;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/** How often an agent and a site may ask in a period, and how many questions one that found nobody counts for. */
@ConfigurationProperties("procuration.limits")
record LimitsConfiguration(
        @Bindable(defaultValue = "60") int agent,
        @Bindable(defaultValue = "600") int site,
        @Bindable(defaultValue = "1m") Duration period,
        @Bindable(defaultValue = "5") int nobody) {

    LimitsConfiguration {
        if (agent < 1 || site < 1 || nobody < 1) {
            throw new IllegalArgumentException("procuration.limits: agent, site and nobody are at least 1");
        }
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("procuration.limits: the period is more than zero");
        }
    }
}
