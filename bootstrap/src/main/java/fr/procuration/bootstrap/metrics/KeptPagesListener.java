package fr.procuration.bootstrap.metrics;

import fr.procuration.port.session.KeptPages;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/** Has the outages of the pages' store counted. */
@Singleton
final class KeptPagesListener implements BeanCreatedEventListener<KeptPages> {

    private final BeanProvider<FailureCounters> failures;

    KeptPagesListener(BeanProvider<FailureCounters> failures) {
        this.failures = failures;
    }

    @Override
    public KeptPages onCreated(BeanCreatedEvent<KeptPages> created) {
        return new CountedPages(created.getBean(), failures.get());
    }
}
