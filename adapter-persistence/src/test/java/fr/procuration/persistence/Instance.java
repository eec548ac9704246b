package fr.procuration.persistence;

import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** One instance of the service, as far as the database goes: beans and a pool of its own. */
final class Instance implements AutoCloseable {

    private final ApplicationContext context;

    private Instance(ApplicationContext context) {
        this.context = context;
    }

    static Instance on(String jdbcUrl) {
        return on(jdbcUrl, 10);
    }

    static Instance on(String jdbcUrl, int poolSize) {
        return new Instance(ApplicationContext.run(Map.of(
                "datasources.default.url",
                jdbcUrl,
                "datasources.default.driver-class-name",
                "org.postgresql.Driver",
                "datasources.default.connection-timeout",
                5_000,
                "datasources.default.maximum-pool-size",
                poolSize,
                "datasources.default.minimum-idle",
                0)));
    }

    <T> T get(Class<T> port) {
        return context.getBean(port);
    }

    @Override
    public void close() {
        context.close();
    }
}
