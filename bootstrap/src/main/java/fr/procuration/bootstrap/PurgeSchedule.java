package fr.procuration.bootstrap;

import fr.procuration.bootstrap.health.DatabaseWatch;
import fr.procuration.bootstrap.maintenance.Maintenance;
import fr.procuration.persistence.audit.AuditEntry;
import fr.procuration.persistence.audit.AuditEntry.Kind;
import fr.procuration.persistence.audit.AuditTrail;
import fr.procuration.persistence.database.DatabaseException;
import fr.procuration.persistence.retention.PurgeRuns;
import fr.procuration.port.driven.Clock;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what is due, once in a while, on one instance at a time; never by a clock that may be wrong. */
@Singleton
@Requires(notEnv = Maintenance.ENVIRONMENT)
@Requires(beans = PurgeRuns.class)
@Requires(property = "procuration.purge-every", notEquals = "never")
final class PurgeSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(PurgeSchedule.class);

    private final PurgeRuns runs;
    private final DatabaseWatch watch;
    private final Clock clock;
    private final AuditTrail trail;
    private final Duration every;

    PurgeSchedule(
            PurgeRuns runs,
            DatabaseWatch watch,
            Clock clock,
            AuditTrail trail,
            @Property(name = "procuration.purge-every") Duration every) {
        this.runs = runs;
        this.watch = watch;
        this.clock = clock;
        this.trail = trail;
        this.every = every;
    }

    @Scheduled(initialDelay = "${procuration.purge-delay}", fixedDelay = "${procuration.purge-delay}")
    void purge() {
        if (!watch.isClockRight()) {
            return;
        }
        Instant now = clock.now();
        String instance = ManagementFactory.getRuntimeMXBean().getName();
        try {
            runs.runIfDue(every, instance, now).ifPresent(deleted -> {
                LOG.info("Purged: {}", deleted);
                trail.record(new AuditEntry(now, Kind.PURGE, "service", null, "purge", deleted.toString()));
            });
        } catch (DatabaseException outage) {
            LOG.warn(
                    "The purge failed (SQL state {}); it will be tried again",
                    DatabaseException.stateOf(outage).orElse("?"));
        }
    }
}
