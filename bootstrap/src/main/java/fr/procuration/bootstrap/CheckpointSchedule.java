package fr.procuration.bootstrap;

import fr.procuration.bootstrap.health.DatabaseWatch;
import fr.procuration.bootstrap.maintenance.Maintenance;
import fr.procuration.persistence.chain.CheckpointMirror;
import fr.procuration.persistence.chain.Checkpoints;
import fr.procuration.persistence.chain.RewrittenJournalException;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs what is new in the journal, on one instance at a time, and mirrors what any instance signed (ADR 0035). An instance
 * that finds the journal rewritten says so, signs and mirrors nothing, and goes on serving.
 */
@Context
@Requires(notEnv = Maintenance.ENVIRONMENT)
final class CheckpointSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointSchedule.class);
    private static final int MOST_AT_ONCE = 50;

    private final Checkpoints checkpoints;
    private final CheckpointMirror mirror;
    private final DatabaseWatch watch;
    private final Clock clock;
    private final Duration every;
    private volatile @Nullable String rewritten;

    CheckpointSchedule(
            Checkpoints checkpoints,
            CheckpointMirror mirror,
            DatabaseWatch watch,
            Clock clock,
            @Property(name = "procuration.journal.checkpoint-every") Duration every,
            MeterRegistry registry) {
        this.checkpoints = checkpoints;
        this.mirror = mirror;
        this.watch = watch;
        this.clock = clock;
        this.every = every;
        Gauge.builder("procuration.journal.rewritten", this, schedule -> schedule.rewritten == null ? 0 : 1)
                .description("1 if the journal, or its checkpoints, are not what this instance mirrored")
                .register(registry);
    }

    @Scheduled(
            initialDelay = "${procuration.journal.checkpoint-delay}",
            fixedDelay = "${procuration.journal.checkpoint-delay}")
    void check() {
        try {
            Instant now = clock.now();
            mirror.take(now);
            boolean added = watch.isClockRight() && checkpoints.addIfDue(now, every);
            for (int more = 1; added && more < MOST_AT_ONCE; more++) {
                added = checkpoints.addIfDue(now, every);
            }
            mirror.take(now);
            rewritten = null;
        } catch (RewrittenJournalException found) {
            if (!Objects.equals(rewritten, found.getMessage())) {
                LOG.error("The journal was rewritten: {}. Run journal verify", found.getMessage());
            }
            rewritten = found.getMessage();
        } catch (UnavailableException outage) {
            LOG.warn(
                    "No checkpoint of the journal could be signed or mirrored ({}); it will be tried again",
                    outage.getMessage());
        }
    }
}
