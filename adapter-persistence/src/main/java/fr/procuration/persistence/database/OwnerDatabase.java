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

    /** The columns of a table's primary key, in their order. */
    public static List<String> primaryKey(Connection connection, String table) throws SQLException {
        String select = """
                select attname from pg_constraint cross join unnest(conkey) with ordinality as key (attnum, place)
                join pg_attribute on attrelid = conrelid and pg_attribute.attnum = key.attnum
                where conrelid = ?::regclass and contype = 'p' order by place
                """;
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> columns = new ArrayList<>();
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
                return columns;
            }
        }
    }
}
