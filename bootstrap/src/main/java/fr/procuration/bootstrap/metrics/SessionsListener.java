package fr.procuration.bootstrap.metrics;

import fr.procuration.port.session.Sessions;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/** Has the outages of the sessions' store counted. */
@Singleton
final class SessionsListener implements BeanCreatedEventListener<Sessions> {

    private final BeanProvider<FailureCounters> failures;

    SessionsListener(BeanProvider<FailureCounters> failures) {
        this.failures = failures;
    }

    @Override
    public Sessions onCreated(BeanCreatedEvent<Sessions> created) {
        return new CountedSessions(created.getBean(), failures.get());
    }
}
