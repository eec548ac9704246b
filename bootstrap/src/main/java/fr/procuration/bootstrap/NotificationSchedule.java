package fr.procuration.bootstrap;

import fr.procuration.bootstrap.maintenance.Maintenance;
import fr.procuration.port.driving.RelayNotifications;
import fr.procuration.port.driving.RelayNotifications.Delivery;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Relays the journal to the notifiers, again and again, on every instance. */
@Singleton
@Requires(notEnv = Maintenance.ENVIRONMENT)
final class NotificationSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationSchedule.class);

    private final RelayNotifications relay;

    NotificationSchedule(RelayNotifications relay) {
        this.relay = relay;
    }

    @Scheduled(initialDelay = "${procuration.relay.delay}", fixedDelay = "${procuration.relay.delay}")
    void relay() {
        for (Delivery delivery : relay.relay()) {
            if (delivery.failure() != null) {
                LOG.warn(
                        "The notifier {} did not take an entry ({}); it will come again",
                        delivery.notifier(),
                        delivery.failure().getClass().getName());
            }
        }
    }
}
