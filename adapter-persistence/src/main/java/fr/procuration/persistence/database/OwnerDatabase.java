package fr.procuration.persistence.database;

import io.micronaut.context.annotation.Requires;
import io.micronaut.flyway.FlywayConfigurationProperties;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The database as the owner of its tables reaches it, once it is migrated. */
@Singleton
@Requires(property = "flyway.datasources.owner.url")
public final class OwnerDatabase {

    private final FlywayConfigurationProperties owner;

    OwnerDatabase(@Named("owner") FlywayConfigurationProperties migrated) {
        this.owner = migrated;
    }

    /** What is done with a connection of the owner. */
    @FunctionalInterface
    public interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    /**
     * Does something with a connection of its own, which is closed after it.
     *
     * @throws DatabaseException if the database fails
     */
    public <T> T with(Work<T> work) {
        try (Connection connection = connect()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw Outages.outage(failure);
        }
    }

    private Connection connect() throws SQLException {
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

    /**
     * The tables in which the rows of a table lie: itself, or its partitions. The same {@code ctid} is in each of them, so
     * that what finds rows by it has to read them one by one.
     */
    public static List<String> parts(Connection connection, String table) throws SQLException {
        String select = "select relid::regclass::text from pg_partition_tree(?::regclass) where isleaf order by 1";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> parts = new ArrayList<>();
                while (rows.next()) {
                    parts.add(rows.getString(1));
                }
                return parts.isEmpty() ? List.of(table) : parts;
            }
        }
    }
}
