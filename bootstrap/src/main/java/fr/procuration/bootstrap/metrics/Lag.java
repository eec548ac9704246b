package fr.procuration.bootstrap.metrics;

import fr.procuration.bootstrap.maintenance.Maintenance;
import fr.procuration.persistence.JournalLag;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.Notifier;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How far the journal has come, and how far behind each notifier is. Read from the database every few seconds and kept: who
 * scrapes does not wait for the database, and cannot keep it busy. While it cannot be read, the lag of before goes on
 * growing.
 */
@Context
@Requires(notEnv = Maintenance.ENVIRONMENT)
final class Lag {

    private static final JournalLag NOTHING_KNOWN = new JournalLag(0, null);

    private final JournalLag.Reader reader;
    private final Clock clock;
    private final List<Behind> notifiers;
    private volatile long head;

    Lag(JournalLag.Reader reader, Clock clock, List<Notifier> notifiers, MeterRegistry registry) {
        this.reader = reader;
        this.clock = clock;
        this.notifiers =
                notifiers.stream().map(notifier -> new Behind(notifier.name())).toList();
        Gauge.builder("procuration.journal.position", () -> head)
                .description("The last position given in the journal")
                .register(registry);
        for (Behind behind : this.notifiers) {
            Gauge.builder("procuration.notifier.lag.entries", () -> behind.last.entries())
                    .description("How many entries of the journal a notifier was not told yet")
                    .tag("notifier", behind.name)
                    .register(registry);
            TimeGauge.builder("procuration.notifier.lag", behind, TimeUnit.SECONDS, each -> each.seconds(clock.now()))
                    .description("How old the oldest entry is that a notifier was not told yet")
                    .tag("notifier", behind.name)
                    .register(registry);
        }
    }

    @Scheduled(fixedDelay = "${procuration.metrics.delay}")
    void read() {
        try {
            head = reader.head();
            for (Behind behind : notifiers) {
                behind.last = reader.of(behind.name);
            }
        } catch (UnavailableException outage) {
            // The health of the instance tells it, and the lag grows.
        }
    }

    private static final class Behind {

        private final String name;
        private volatile JournalLag last = NOTHING_KNOWN;

        Behind(String name) {
            this.name = name;
        }

        double seconds(Instant now) {
            Instant oldest = last.oldest();
            return oldest == null ? 0 : Duration.between(oldest, now).toMillis() / 1000.0;
        }
    }
}
