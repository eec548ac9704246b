package fr.procuration.persistence.journal;

import fr.procuration.port.FeedPosition;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.sql.DataSource;

/** How far those who follow the journal are behind it. It reads a few rows by their indexes, and nothing of a person. */
@Singleton
public final class JournalLag {

    private static final int PATIENCE_SECONDS = 2;

    private static final String OF_NOTIFIERS = """
            select notifier, greatest(journal_head.position - notifier_cursor.position, 0),
                extract(epoch from clock_timestamp() - (
                    select at from journal_place where position > notifier_cursor.position order by position limit 1))
            from notifier_cursor cross join journal_head
            """;

    /** They come after all others; of very many, it is enough to know that they are many. */
    private static final String WAITING = """
            select count(*), extract(epoch from clock_timestamp() - min(at))
            from (select at from journal where position is null order by id limit 10000) as waiting
            """;

    private static final String PLACED_AFTER = """
            select extract(epoch from clock_timestamp() - min(at))
            from (
                (select at from journal_place
                where position > ? and kind in ('ACCORDEE', 'TERMINEE') order by position limit 1)
                union all
                (select at from appointment_event where (position, step) > (?, ?) order by position, step limit 1)) as first
            """;

    private static final String WAITING_CHANGE = """
            select extract(epoch from clock_timestamp() - min(at))
            from (
                (select at from journal where position is null and kind in ('ACCORDEE', 'TERMINEE') order by id limit 1)
                union all
                (select at from appointment_event where step is null order by id limit 1)) as first
            """;

    private final DataSource database;

    /** Outside of any transaction of the caller: its own connections. */
    JournalLag(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    /**
     * How far each notifier is behind.
     *
     * @return nothing while the database does not answer
     */
    public Optional<List<OfNotifier>> ofNotifiers() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepared(connection, OF_NOTIFIERS);
                ResultSet rows = select.executeQuery()) {
            OfNotifier waiting = waiting(connection);
            List<OfNotifier> all = new ArrayList<>();
            while (rows.next()) {
                double seconds = rows.getDouble(3);
                all.add(new OfNotifier(
                        rows.getString(1),
                        rows.getLong(2) + waiting.entries(),
                        rows.wasNull() ? waiting.seconds() : Math.max(0, seconds)));
            }
            return Optional.of(all);
        } catch (SQLException outage) {
            return Optional.empty();
        }
    }

    /** As of a notifier that was told all others. */
    private static OfNotifier waiting(Connection connection) throws SQLException {
        try (PreparedStatement select = prepared(connection, WAITING);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new OfNotifier("", row.getLong(1), Math.max(0, row.getDouble(2)));
        }
    }

    /**
     * The age of the oldest change that a reader of the feed has not read.
     *
     * @return in seconds, zero if it has read all; nothing while the database does not answer
     */
    public Optional<Double> secondsAfter(FeedPosition place) {
        try (Connection connection = database.getConnection();
                PreparedStatement placed = prepared(connection, PLACED_AFTER);
                PreparedStatement waiting = prepared(connection, WAITING_CHANGE)) {
            placed.setLong(1, place.position());
            placed.setLong(2, place.position());
            placed.setLong(3, place.step());
            OptionalDouble first = age(placed);
            return Optional.of(Math.max(
                    0, first.isPresent() ? first.getAsDouble() : age(waiting).orElse(0)));
        } catch (SQLException outage) {
            return Optional.empty();
        }
    }

    private static OptionalDouble age(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            double seconds = row.getDouble(1);
            return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(seconds);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(PATIENCE_SECONDS);
        return statement;
    }

    /**
     * How far one notifier is behind.
     *
     * @param seconds the age of the oldest of them, zero if there is none
     */
    public record OfNotifier(String notifier, long entries, double seconds) {}
}
