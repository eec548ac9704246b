package fr.procuration.bootstrap.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.procuration.bootstrap.server.ServiceInProcess;
import fr.procuration.bootstrap.service.Sql;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

@Isolated("every service that starts in this process sets up the log anew")
class LagGaugesIT {

    private static final String ADD =
            "insert into notifier_cursor (notifier, position) select 'away', position from journal_head";
    private static final String REMOVE = "delete from notifier_cursor where notifier = 'away'";

    private final Logger registrations = (Logger) LoggerFactory.getLogger(MeterRegistry.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @AfterEach
    void leave() {
        registrations.detachAppender(logged);
        registrations.setLevel(null);
    }

    @Test
    void a_notifier_that_comes_back_has_the_gauges_that_it_had() {
        String database = EmbeddedDatabase.fresh();
        try (ServiceInProcess service = ServiceInProcess.localOn(database, Map.of())) {
            LagGauges gauges = service.context().getBean(LagGauges.class);
            MeterRegistry registry = service.context().getBean(MeterRegistry.class);
            readAlong();

            Sql.execute(database, ADD);
            gauges.read();
            assertThat(entries(registry)).isZero();
            Sql.execute(database, REMOVE);
            gauges.read();
            assertThat(entries(registry)).isNaN();
            Sql.execute(database, ADD);
            gauges.read();
            assertThat(entries(registry)).isZero();
        }
        assertThat(aboutLags()).isEmpty();
    }

    /** To be called after the start of a service, which sets up the log anew. */
    private void readAlong() {
        logged.start();
        registrations.setLevel(Level.DEBUG); // Micrometer warns once, and says it again for debugging.
        registrations.addAppender(logged);
    }

    private List<String> aboutLags() {
        return List.copyOf(logged.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.contains("procuration.notification.lag"))
                .toList();
    }

    private static double entries(MeterRegistry registry) {
        Gauge gauge = registry.get("procuration.notification.lag.entries")
                .tag("notifier", "away")
                .gauge();
        return gauge.value();
    }
}
