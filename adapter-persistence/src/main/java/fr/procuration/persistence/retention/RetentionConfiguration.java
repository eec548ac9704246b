package fr.procuration.persistence.retention;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.LocalDate;
import java.time.Period;

/** How long what is recorded is kept, counted in days, months and years of Paris. */
@ConfigurationProperties("procuration.retention")
record RetentionConfiguration(Period procurations, Period traces, Period audit, Period answers, Period appointments) {

    /** An answer refers to its procuration, and cannot outlive it. */
    RetentionConfiguration {
        if (LocalDate.EPOCH.plus(answers).isAfter(LocalDate.EPOCH.plus(procurations))) {
            throw new IllegalArgumentException(
                    "PROCURATION_RETENTION_ANSWERS is longer than PROCURATION_RETENTION_PROCURATIONS");
        }
    }
}
