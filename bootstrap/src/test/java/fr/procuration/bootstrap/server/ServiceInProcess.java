package fr.procuration.bootstrap.server;

import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.Map;

/** The service in the process of a test, on a database of its own. */
public final class ServiceInProcess implements AutoCloseable {

    private static final Map<String, Object> QUICK = Map.of(
            "micronaut.server.port", -1,
            "procuration.relay.delay", "50ms",
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
        String owner = EmbeddedDatabase.fresh();
        EmbeddedServer server = start(
                "local",
                PropertySource.of("test", QUICK),
                PropertySource.of("further", properties),
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
        int management = ServiceProcess.freePort();
        EmbeddedServer server = start(
                "production",
                PropertySource.of("test", QUICK),
                PropertySource.of(
                        "tokens",
                        Map.of(
                                "micronaut.security.token.jwt.signatures.secret.generator.secret",
                                secret,
                                "micronaut.security.token.jwt.signatures.secret.generator.jws-algorithm",
                                "HS256")),
                PropertySource.of(
                        "deployment",
                        Map.of(
                                "PROCURATION_MANAGEMENT_PORT",
                                management,
                                "PROCURATION_DATABASE_URL",
                                owner.replaceFirst("\\?.*", ""),
                                "PROCURATION_DATABASE_OWNER",
                                "postgres",
                                "PROCURATION_DATABASE_OWNER_PASSWORD",
                                "postgres",
                                "PROCURATION_DATABASE_USER",
                                ApplicationRole.NAME,
                                "PROCURATION_DATABASE_PASSWORD",
                                ApplicationRole.NAME,
                                "PROCURATION_OIDC_ISSUER",
                                "procuration-local",
                                "PROCURATION_OIDC_JWKS_URL",
                                "http://localhost:1/keys",
                                "PROCURATION_OIDC_AUDIENCE",
                                "procuration",
                                "PROCURATION_PAGES_SECRET",
                                "s".repeat(32))));
        return new ServiceInProcess(server, URI.create("http://localhost:" + management), owner);
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
