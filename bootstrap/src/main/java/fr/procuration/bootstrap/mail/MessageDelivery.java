package fr.procuration.bootstrap.mail;

import fr.procuration.bootstrap.health.DatabaseWatch;
import fr.procuration.bootstrap.maintenance.Maintenance;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driving.DeliverMessages;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due, on every instance whose clock is right, a bounded number at once: a server that hangs takes one place at each
 * look, and not all.
 */
@Singleton
@Requires(notEnv = Maintenance.ENVIRONMENT)
final class MessageDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MessageDelivery.class);

    private final DeliverMessages messages;
    private final DatabaseWatch watch;
    private final int most;
    private final AtomicInteger working = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopped;

    MessageDelivery(
            DeliverMessages messages, DatabaseWatch watch, @Property(name = "procuration.mail.at-once") int most) {
        this.messages = messages;
        this.watch = watch;
        this.most = most;
    }

    @Scheduled(initialDelay = "${procuration.mail.delay}", fixedDelay = "${procuration.mail.delay}")
    void deliver() {
        if (working.incrementAndGet() > most || stopped || !watch.isClockRight()) {
            working.decrementAndGet();
            return;
        }
        threads.execute(this::work);
    }

    private void work() {
        try {
            while (!stopped && messages.deliverNext().isPresent()) {
                deliver();
            }
        } catch (UnavailableException outage) {
            LOG.warn(
                    "What is due cannot be read or noted ({}); it will be tried again",
                    outage.getClass().getName());
        } catch (DamagedDataException damage) {
            LOG.error("A message, or whom it goes to, cannot be opened; it will be tried again", damage);
        } finally {
            working.decrementAndGet();
        }
    }

    /** What is under way is finished by the grace period of the service. */
    @PreDestroy
    void stop() {
        stopped = true;
        threads.shutdown();
    }
}
