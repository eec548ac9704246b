package fr.procuration.persistence.retention;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.LocalDate;
import java.time.Period;

/**
 * How long what is recorded is kept, counted in days, months and years of Paris.
 *
 * @param procurations after a procuration has ended, what is known of it
 * @param traces after an agent looked, the trace of it
 * @param audit after it happened, an entry of the audit
 * @param answers after it was given, the answer kept for a repeated request
 */
@ConfigurationProperties("procuration.retention")
record RetentionConfiguration(Period procurations, Period traces, Period audit, Period answers) {

    /** An answer refers to its procuration, and cannot outlive it. */
    RetentionConfiguration {
        if (LocalDate.EPOCH.plus(answers).isAfter(LocalDate.EPOCH.plus(procurations))) {
            throw new IllegalArgumentException(
                    "PROCURATION_RETENTION_ANSWERS is longer than PROCURATION_RETENTION_PROCURATIONS");
        }
    }
}
