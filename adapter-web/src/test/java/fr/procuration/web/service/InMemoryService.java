package fr.procuration.web.service;

import fr.procuration.port.fixture.Instants;
import fr.procuration.port.memory.SettableClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs the service for a test class, on a port of its own; before each test its clock is set to the guide's day. */
public final class InMemoryService implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private final Map<String, Object> properties;
    private @Nullable EmbeddedServer server;

    /** As it is deployed. */
    public InMemoryService() {
        this(Map.of());
    }

    /**
     * With properties of its own.
     *
     * @param properties what is different
     */
    public InMemoryService(Map<String, Object> properties) {
        this.properties = properties;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = ApplicationContext.run(EmbeddedServer.class, properties, "memory");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        bean(SettableClock.class).set(Instants.GUIDE);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server().close();
    }

    /**
     * A bean of the service.
     *
     * @param type which
     * @param <T> its type
     * @return the bean
     */
    public <T> T bean(Class<T> type) {
        return server().getApplicationContext().getBean(type);
    }

    /**
     * The clock of the service.
     *
     * @return the clock
     */
    public SettableClock clock() {
        return bean(SettableClock.class);
    }

    /**
     * A call that is not sent yet.
     *
     * @param method the HTTP method
     * @param path the path
     * @return the call, of nobody
     */
    public Call call(String method, String path) {
        return new Call(method, uri().resolve(path));
    }

    /**
     * Where it listens.
     *
     * @return its address
     */
    public URI uri() {
        return server().getURI();
    }

    private EmbeddedServer server() {
        return Objects.requireNonNull(server);
    }
}
