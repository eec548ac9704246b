package fr.procuration.persistence.service;

import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Two instances of the service on one fresh database; who asks for a port gets it from each in turn. */
public final class TwoInstances implements AfterAllCallback {

    private final String jdbcUrl = EmbeddedDatabase.fresh();
    private final List<Instance> instances = List.of(Instance.on(jdbcUrl), Instance.on(jdbcUrl));
    private final AtomicInteger turn = new AtomicInteger();

    public <T> T get(Class<T> port) {
        return instances
                .get(Math.floorMod(turn.getAndIncrement(), instances.size()))
                .get(port);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        instances.forEach(Instance::close);
    }
}
