package fr.procuration.bootstrap.server;

import fr.procuration.bootstrap.service.ProductionVariables;
import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.embedded.TestKeysets;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The service in the process of a test, on a database of its own. */
public final class ServiceInProcess implements AutoCloseable {

    private static final Map<String, Object> QUICK = Map.of(
            "micronaut.server.port", -1,
            "procuration.relay.delay", "50ms",
            // Tests ask more than people do, and all from one address.
            "procuration.limits.address", 1_000_000,
            "procuration.limits.account", 1_000_000,
            // There is no provider of keys, and it says so at length for every token.
            "logger.levels.io.micronaut.security.token.jwt", "OFF");

    private final EmbeddedServer server;
    private final URI management;
    private final Tables tables;

    private ServiceInProcess(EmbeddedServer server, URI management, String database) {
        this.server = server;
        this.management = management;
        this.tables = new Tables(database);
    }

    /**
     * The local environment.
     *
     * @param properties what to configure besides
     * @return the running service
     */
    public static ServiceInProcess local(Map<String, Object> properties) {
        return localOn(EmbeddedDatabase.fresh(), properties);
    }

    /**
     * The local environment on a database of the caller, which it migrates.
     *
     * @param owner the JDBC URL of the owner; the server knows the role of the application
     * @param properties what to configure besides
     * @return the running service
     */
    public static ServiceInProcess localOn(String owner, Map<String, Object> properties) {
        EmbeddedServer server = start(
                "local",
                PropertySource.of("test", QUICK),
                PropertySource.of("further", properties),
                PropertySource.of("keysets", TestKeysets.shared().properties()),
                PropertySource.of(
                        "database",
                        Map.of(
                                "datasources.default.url",
                                ApplicationRole.urlOf(owner),
                                "flyway.datasources.owner.url",
                                owner,
                                "flyway.datasources.owner.placeholders.application",
                                ApplicationRole.NAME)));
        return new ServiceInProcess(server, server.getURI(), owner);
    }

    /**
     * Production, which takes the tokens of the tests as well as those of its provider.
     *
     * @param secret the secret of those tokens
     * @return the running service
     */
    public static ServiceInProcess production(String secret) {
        String owner = EmbeddedDatabase.fresh();
        Map<String, Object> variables = new HashMap<>(ProductionVariables.on(owner));
        EmbeddedServer server = start(
                "production",
                PropertySource.of("test", QUICK),
                PropertySource.of(
                        "tokens",
                        Map.of(
                                "micronaut.security.token.jwt.enabled",
                                true,
                                "micronaut.security.token.jwt.signatures.secret.generator.secret",
                                secret,
                                "micronaut.security.token.jwt.signatures.secret.generator.jws-algorithm",
                                "HS256")),
                PropertySource.of("deployment", variables));
        URI management = URI.create("http://localhost:" + variables.get("PROCURATION_MANAGEMENT_PORT"));
        return new ServiceInProcess(server, management, owner);
    }

    private static EmbeddedServer start(String environment, PropertySource... properties) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .environments(environment)
                .propertySources(properties)
                .start()
                .getBean(EmbeddedServer.class)
                .start();
    }

    /**
     * Where it listens.
     *
     * @return the address of its root
     */
    public URI address() {
        return server.getURI();
    }

    /**
     * Where it answers those who run it.
     *
     * @return the address of the root of its management endpoints
     */
    public URI management() {
        return management;
    }

    /**
     * What its database holds.
     *
     * @return its tables
     */
    public Tables tables() {
        return tables;
    }

    /**
     * What it is made of.
     *
     * @return its application context
     */
    public ApplicationContext context() {
        return server.getApplicationContext();
    }

    @Override
    public void close() {
        tables.close();
        server.getApplicationContext().close();
    }
}
