package fr.procuration.persistence.keys;

import fr.procuration.persistence.vault.KeysetException;
import io.micronaut.context.annotation.Requires;
import io.micronaut.flyway.FlywayConfigurationProperties;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

    /** What is done with a connection of the owner. */
    @FunctionalInterface
    interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    /** Does something about keys while no other command about keys does, here or elsewhere. */
    <T> T aloneWithKeys(Work<T> work) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(hashtext('procuration keys'))")) {
            row.next();
            if (!row.getBoolean(1)) {
                throw new KeysetException("Another command on keys is running: wait for its end");
            }
            return work.on(connection);
        }
    }

    /**
     * Where the rows of a table lie: in itself, or in its partitions. What finds rows by their place in a file has to look
     * into each apart, for the same place is in all of them.
     *
     * @param connection a connection of the owner
     * @param table the table
     * @return what to read instead of it
     * @throws SQLException if the database fails
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
