package fr.procuration.bootstrap.metrics;

import fr.procuration.bootstrap.maintenance.Maintenance;
import fr.procuration.persistence.operations.AuditSize;
import fr.procuration.persistence.operations.CheckpointLag;
import fr.procuration.persistence.operations.Disorder;
import fr.procuration.persistence.operations.LastRuns;
import fr.procuration.persistence.operations.Task;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What operators watch of what is stored, the same seen from every instance; read at intervals, never by a scrape. */
@Singleton
@Requires(notEnv = Maintenance.ENVIRONMENT)
final class StoredState {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final LastRuns runs;
    private final AuditSize.Reader audit;
    private final Disorder disorder;
    private final CheckpointLag checkpoints;
    private final Duration tolerance;
    private final KeptValue purge;
    private final KeptValue backup;
    private final KeptValue auditRows;
    private final KeptValue auditBytes;
    private final KeptValue wrongRows;
    private final KeptValue verification;
    private final KeptValue unsigned;

    StoredState(
            MeterRegistry registry,
            LastRuns runs,
            AuditSize.Reader audit,
            Disorder disorder,
            CheckpointLag checkpoints,
            @Property(name = "procuration.metrics.delay") Duration delay,
            @Property(name = "procuration.clock-tolerance") Duration tolerance) {
        this.runs = runs;
        this.audit = audit;
        this.disorder = disorder;
        this.checkpoints = checkpoints;
        this.tolerance = tolerance;
        Duration oldest = delay.plus(GRACE);
        this.purge = new KeptValue(registry, "procuration.purge.age.seconds", "Since the last purge ended", oldest);
        this.backup = new KeptValue(
                registry, "procuration.backup.age.seconds", "Since a backup was last said to be verified", oldest);
        this.auditRows = new KeptValue(registry, "procuration.audit.rows", "Rows of the audit, estimated", oldest);
        this.auditBytes = new KeptValue(registry, "procuration.audit.bytes", "Size of the audit", oldest);
        this.wrongRows = new KeptValue(
                registry,
                "procuration.clock.wrong.rows",
                "Of the newest 10,000 entries of the journal, those whose instant cannot be right",
                oldest);
        this.verification = new KeptValue(
                registry,
                "procuration.journal.verified.age.seconds",
                "Since the whole journal was last verified, and nothing found",
                oldest);
        this.unsigned = new KeptValue(
                registry,
                "procuration.journal.checkpoint.lag.seconds",
                "Age of the oldest entry of the journal that no signed checkpoint covers",
                oldest);
    }

    @Scheduled(fixedDelay = "${procuration.metrics.delay}")
    void read() {
        runs.ages().ifPresent(ages -> {
            purge.set(ages.getOrDefault(Task.PURGE, Double.NaN));
            backup.set(ages.getOrDefault(Task.SAUVEGARDE, Double.NaN));
            verification.set(ages.getOrDefault(Task.VERIFICATION, Double.NaN));
        });
        audit.read().ifPresent(size -> {
            auditRows.set(size.rows());
            auditBytes.set(size.bytes());
        });
        disorder.count(tolerance).ifPresent(wrongRows::set);
        checkpoints.seconds().ifPresent(unsigned::set);
    }
}
