package fr.procuration.bootstrap.health;

import fr.procuration.bootstrap.maintenance.Maintenance;
import fr.procuration.persistence.operations.DatabaseClock;
import fr.procuration.persistence.operations.MeasuredSkew;
import fr.procuration.persistence.operations.Writability;
import fr.procuration.persistence.operations.WriteProbe;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the clock with the database's, and tries to write, at intervals: an instance whose clock is wrong, or whose database
 * takes no writes, is not ready. Nor is one that has not found it out yet.
 */
@Singleton
@Requires(notEnv = Maintenance.ENVIRONMENT)
public final class DatabaseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

    /** One write that fails may be a connection that was lost. */
    private static final int FAILURES = 2;

    private final DatabaseClock clock;
    private final WriteProbe probe;
    private final Duration tolerance;
    private volatile @Nullable MeasuredSkew skew;
    private volatile boolean writable;
    private volatile int failures;

    DatabaseWatch(
            DatabaseClock clock,
            WriteProbe probe,
            @Property(name = "procuration.clock-tolerance") Duration tolerance,
            MeterRegistry registry) {
        this.clock = clock;
        this.probe = probe;
        this.tolerance = tolerance;
        Gauge.builder("procuration.clock.skew.seconds", this, DatabaseWatch::seconds)
                .description("How far this instance's clock is ahead of the database's")
                .register(registry);
        Gauge.builder("procuration.database.writable", this, watch -> watch.writable ? 1 : 0)
                .description("1 if the database takes writes")
                .register(registry);
    }

    @Scheduled(fixedDelay = "${procuration.probe-delay}")
    void look() {
        clock.skew().ifPresent(this::compared);
        tried(probe.write());
    }

    private void compared(MeasuredSkew now) {
        boolean agreed = isClockRight();
        boolean first = skew == null;
        skew = now;
        if (!isClockRight() && (agreed || first)) {
            LOG.error("The clock is {} s ahead of the database's: not ready until they agree", now.seconds());
        } else if (isClockRight() && !agreed && !first) {
            LOG.info("The clock agrees with the database's again");
        }
    }

    private void tried(Writability now) {
        switch (now) {
            case UNKNOWN -> LOG.debug("There was no connection to try a write");
            case WRITABLE -> {
                if (!writable && failures > 0) {
                    LOG.info("The database takes writes again");
                }
                failures = 0;
                writable = true;
            }
            default -> {
                failures++;
                if (failures == FAILURES) {
                    LOG.error("The database takes no writes ({}): not ready until it does", now);
                    writable = false;
                }
            }
        }
    }

    /**
     * Whether the clock may be trusted.
     *
     * @return false too while that is not known
     */
    public boolean isClockRight() {
        MeasuredSkew known = skew;
        return known != null && known.isWithin(tolerance);
    }

    boolean isWritable() {
        return writable;
    }

    private double seconds() {
        MeasuredSkew known = skew;
        return known == null ? Double.NaN : known.seconds();
    }
}
