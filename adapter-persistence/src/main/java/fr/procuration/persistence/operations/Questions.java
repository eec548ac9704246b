package fr.procuration.persistence.operations;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/** Short questions of the application to the database; without an answer in time there is none. */
@Singleton
final class Questions {

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;

    /** Outside of any transaction of the caller: its own connections. */
    Questions(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    <T> Optional<T> ask(String sql, Answer<T> answer) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet rows = statement.executeQuery(sql)) {
                return Optional.of(answer.of(rows));
            }
        } catch (SQLException outage) {
            return Optional.empty();
        }
    }

    /** What rows mean. */
    @FunctionalInterface
    interface Answer<T> {

        T of(ResultSet rows) throws SQLException;
    }
}
