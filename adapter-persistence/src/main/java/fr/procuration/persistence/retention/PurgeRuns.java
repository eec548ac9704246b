package fr.procuration.persistence.retention;

import fr.procuration.persistence.database.DatabaseException;
import fr.procuration.persistence.database.OwnerDatabase;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Purges, one at a time over all instances, with a note of the last one. */
@Singleton
@Requires(beans = OwnerDatabase.class)
public final class PurgeRuns {

    private static final String LOCK = "select pg_try_advisory_lock(hashtext('procuration purge'))";

    /** One that did not end is due at once. */
    private static final String DUE = """
            select ended_at is null or ended_at < started_at
                or started_at <= clock_timestamp() - ? * interval '1 millisecond'
            from last_run where task = 'PURGE'
            """;

    private static final String STARTED =
            "update last_run set started_at = clock_timestamp(), instance = ? where task = 'PURGE'";
    private static final String ENDED =
            "update last_run set ended_at = clock_timestamp(), rows = ? where task = 'PURGE'";

    private final OwnerDatabase owner;
    private final Purge purge;

    PurgeRuns(OwnerDatabase owner, Purge purge) {
        this.owner = owner;
        this.purge = purge;
    }

    /**
     * Deletes what is due, unless the last purge was not long ago.
     *
     * @return how many rows were deleted, by table; nothing if it is not time, or another one purges
     * @throws DatabaseException if the database fails; started again, it goes on
     */
    public Optional<Map<String, Long>> runIfDue(Duration every, String instance, Instant now) {
        return owner.with(connection -> isDue(connection, every) && isAlone(connection) && isDue(connection, every)
                ? Optional.of(run(connection, instance, now))
                : Optional.empty());
    }

    /**
     * Deletes what is due.
     *
     * @return how many rows were deleted, by table; nothing if another one purges
     * @throws DatabaseException if the database fails; started again, it goes on
     */
    public Optional<Map<String, Long>> run(String instance, Instant now) {
        return owner.with(
                connection -> isAlone(connection) ? Optional.of(run(connection, instance, now)) : Optional.empty());
    }

    /** The lock is that of the connection, and goes with it. */
    private Map<String, Long> run(Connection alone, String instance, Instant now) throws SQLException {
        try (PreparedStatement started = alone.prepareStatement(STARTED);
                PreparedStatement ended = alone.prepareStatement(ENDED)) {
            started.setString(1, instance);
            started.executeUpdate();
            Map<String, Long> deleted = purge.run(now);
            ended.setLong(
                    1, deleted.values().stream().mapToLong(Long::longValue).sum());
            ended.executeUpdate();
            return deleted;
        }
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOCK)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static boolean isDue(Connection connection, Duration every) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DUE)) {
            statement.setLong(1, every.toMillis());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
