package fr.procuration.persistence.database;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.flyway.FlywayConfigurationProperties;
import jakarta.inject.Singleton;

/** Has the tables spread over the nodes of a Citus cluster once they are migrated. */
@Singleton
@Requires(property = "procuration.database.citus", value = "true")
final class CitusMigration implements BeanCreatedEventListener<FlywayConfigurationProperties> {

    @Override
    public FlywayConfigurationProperties onCreated(BeanCreatedEvent<FlywayConfigurationProperties> event) {
        FlywayConfigurationProperties owner = event.getBean();
        owner.getFluentConfiguration().locations("classpath:db/migration", "classpath:db/citus");
        return owner;
    }
}
