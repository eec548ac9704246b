package fr.procuration.persistence.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * No statement of the service waits long for a database that does not answer (ADR 0016): PostgreSQL ends it after 1.8
 * seconds, and the driver gives up its connection after 2, should PostgreSQL be frozen or the network swallow everything. What
 * is set in the JDBC URL counts more. The owner's connections, of migrations and commands, are others.
 */
@Singleton
final class ConnectionTimeouts implements BeanCreatedEventListener<DatasourceConfiguration> {

    /** Names of the driver, which no file of properties can write: Micronaut changes their capitals. */
    private static final Map<String, String> DRIVER = Map.of(
            "ApplicationName", "procuration",
            "connectTimeout", "2",
            "socketTimeout", "2",
            "socketFactory", WatchedSockets.class.getName(),
            "sslResponseTimeout", "1000",
            "tcpKeepAlive", "true");

    private static final String LIMITS = "-c statement_timeout=1800 -c idle_in_transaction_session_timeout=60000";

    /** Planning again for each length of an array takes longer than most statements; a cluster needs the values to plan. */
    private static final String PLANNED_ONCE = " -c plan_cache_mode=force_generic_plan";

    private final String options;

    ConnectionTimeouts(DatabaseConfiguration database) {
        this.options = database.citus() ? LIMITS : LIMITS + PLANNED_ONCE;
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration configuration = event.getBean();
        DRIVER.forEach(configuration::addDataSourceProperty);
        configuration.addDataSourceProperty("options", options);
        return configuration;
    }
}
