package fr.procuration.persistence.database;

import io.micronaut.context.annotation.Requires;
import io.micronaut.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Has the tables spread over the nodes of a Citus cluster once they are migrated. */
@Singleton
@Named(CitusMigration.OWNER)
@Requires(property = "procuration.database.citus", value = "true")
final class CitusMigration implements FlywayConfigurationCustomizer {

    static final String OWNER = "owner";

    @Override
    public void customizeFluentConfiguration(FluentConfiguration owner) {
        owner.locations("classpath:db/migration", "classpath:db/citus");
    }

    @Override
    public String getName() {
        return OWNER;
    }
}
