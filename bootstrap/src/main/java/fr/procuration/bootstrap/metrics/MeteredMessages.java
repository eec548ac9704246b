package fr.procuration.bootstrap.metrics;

import fr.procuration.bootstrap.maintenance.Maintenance;
import fr.procuration.persistence.message.OutboxLag;
import fr.procuration.port.driven.Mailer;
import fr.procuration.port.driving.DeliverMessages;
import fr.procuration.port.message.MessageState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** What becomes of messages to mandants, and how long they wait. */
@Singleton
@Requires(notEnv = Maintenance.ENVIRONMENT)
public final class MeteredMessages {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Map<MessageState, Counter> counters = new EnumMap<>(MessageState.class);
    private final OutboxLag lag;
    private final KeptValue waiting;
    private final KeptValue oldest;

    MeteredMessages(
            MeterRegistry registry,
            OutboxLag lag,
            Mailer mailer,
            @Property(name = "procuration.metrics.delay") Duration delay) {
        this.lag = lag;
        Duration old = delay.plus(GRACE);
        this.waiting = new KeptValue(registry, "procuration.mail.waiting", "Messages that are due and not sent", old);
        this.oldest = new KeptValue(
                registry, "procuration.mail.oldest.seconds", "Since the oldest of them was to be sent", old);
        counter(registry, MessageState.ENVOYE, "sent");
        counter(registry, MessageState.EN_ATTENTE, "delayed");
        counter(registry, MessageState.REFUSE, "refused");
        counter(registry, MessageState.ABANDONNE, "given_up");
        Gauge.builder("procuration.mail.configured", mailer, named -> named.isReady() ? 1 : 0)
                .description("1 if messages have a server by which they leave")
                .register(registry);
    }

    private void counter(MeterRegistry registry, MessageState state, String outcome) {
        counters.put(
                state,
                Counter.builder("procuration.mail.attempts")
                        .description("Attempts to send a message, by what became of it")
                        .tag("outcome", outcome)
                        .register(registry));
    }

    @Scheduled(fixedDelay = "${procuration.metrics.delay}")
    void read() {
        lag.read().ifPresent(now -> {
            waiting.set(now.messages());
            oldest.set(now.seconds());
        });
    }

    public DeliverMessages deliveries(DeliverMessages useCase) {
        return () -> {
            var state = useCase.deliverNext();
            state.map(counters::get).ifPresent(Counter::increment);
            return state;
        };
    }
}
