package fr.procuration.persistence.vault;

import io.micronaut.context.annotation.Requires;
import io.micronaut.flyway.FlywayConfigurationProperties;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The database as the owner of its tables reaches it, once it is migrated. */
@Singleton
@Requires(property = "flyway.datasources.owner.url")
public final class OwnerDatabase {

    private final FlywayConfigurationProperties owner;

    OwnerDatabase(@Named("owner") FlywayConfigurationProperties migrated) {
        this.owner = migrated;
    }

    /**
     * Opens a connection.
     *
     * @return a connection of the owner, to be closed by whoever asked
     * @throws SQLException if the database cannot be reached
     */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("logServerErrorDetail", "false");
        if (owner.getUser() != null) {
            properties.setProperty("user", owner.getUser());
        }
        if (owner.getPassword() != null) {
            properties.setProperty("password", owner.getPassword());
        }
        return DriverManager.getConnection(owner.getUrl(), properties);
    }
}
