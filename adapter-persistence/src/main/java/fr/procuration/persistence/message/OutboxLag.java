package fr.procuration.persistence.message;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** How many messages wait that could be sent, and how long. It reads the index of those that wait, and nothing of a person. */
@Singleton
public final class OutboxLag {

    private static final int PATIENCE_SECONDS = 2;

    private static final String WAITING = """
            select count(*), coalesce(extract(epoch from clock_timestamp() - min(since)), 0)
            from (
                select coalesce(first_tried_at, due_at) as since from message
                where state = 'EN_ATTENTE' and (due_at <= clock_timestamp() or attempts > 0) limit 10000) as waiting
            """;

    private final DataSource database;

    /** Outside of any transaction of the caller: its own connections. */
    OutboxLag(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    /**
     * How far the mail is behind.
     *
     * @return nothing while the database does not answer
     */
    public Optional<Waiting> read() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Optional.of(new Waiting(row.getLong(1), Math.max(0, row.getDouble(2))));
            }
        } catch (SQLException outage) {
            return Optional.empty();
        }
    }

    /**
     * What waits.
     *
     * @param messages at most ten thousand are counted
     * @param seconds since the oldest of them was to be sent
     */
    public record Waiting(long messages, double seconds) {}
}
