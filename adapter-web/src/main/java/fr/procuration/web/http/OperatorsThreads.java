package fr.procuration.web.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.inject.MethodReference;
import io.micronaut.scheduling.executor.ExecutorSelector;
import io.micronaut.scheduling.executor.ThreadSelection;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Gives calls their threads, and management endpoints others: a probe does not wait for the work of callers. */
@Singleton
final class OperatorsThreads implements BeanCreatedEventListener<ExecutorSelector> {

    private static final int THREADS = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("operators-", 0).daemon().factory());

    private final ExecutorService calls;

    OperatorsThreads(CallThreads calls) {
        this.calls = new RouteThreads(calls);
    }

    @Override
    public ExecutorSelector onCreated(BeanCreatedEvent<ExecutorSelector> created) {
        ExecutorSelector others = created.getBean();
        return new ExecutorSelector() {
            @Override
            public Optional<ExecutorService> select(MethodReference<?, ?> method, ThreadSelection selection) {
                return Routes.isOfOperators(method)
                        ? Optional.of(threads)
                        : others.select(method, selection).map(any -> calls);
            }

            @Override
            public Optional<ExecutorService> select(String name) {
                return others.select(name);
            }
        };
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
