package fr.procuration.persistence.journal;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** How far those who follow the journal are behind it. It reads a few rows by their indexes, and nothing of a person. */
@Singleton
public final class JournalLag {

    private static final int PATIENCE_SECONDS = 2;

    /** Entries without position come after all others; of very many, it is enough to know that they are many. */
    private static final String OF_NOTIFIERS = """
            select notifier_cursor.notifier,
                greatest(journal_head.position - notifier_cursor.position, 0) + (
                    select count(*) from (select from journal where position is null limit 10000) as waiting),
                coalesce(extract(epoch from clock_timestamp() - coalesce(
                    (select at from journal where position > notifier_cursor.position order by position limit 1),
                    (select at from journal where position is null order by id limit 1))), 0)
            from notifier_cursor cross join journal_head
            """;

    private static final String AFTER = """
            select coalesce(extract(epoch from clock_timestamp() - coalesce(
                (select at from journal where position > ? and kind in ('ACCORDEE', 'REVOQUEE') order by position limit 1),
                (select at from journal where position is null and kind in ('ACCORDEE', 'REVOQUEE') order by id limit 1))), 0)
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
                PreparedStatement select = connection.prepareStatement(OF_NOTIFIERS)) {
            select.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet rows = select.executeQuery()) {
                List<OfNotifier> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(new OfNotifier(rows.getString(1), rows.getLong(2), Math.max(0, rows.getDouble(3))));
                }
                return Optional.of(all);
            }
        } catch (SQLException outage) {
            return Optional.empty();
        }
    }

    /**
     * The age of the oldest change that a reader of the feed has not read.
     *
     * @return in seconds, zero if it has read all; nothing while the database does not answer
     */
    public Optional<Double> secondsAfter(long position) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setQueryTimeout(PATIENCE_SECONDS);
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(Math.max(0, row.getDouble(1))) : Optional.empty();
            }
        } catch (SQLException outage) {
            return Optional.empty();
        }
    }

    /**
     * How far one notifier is behind.
     *
     * @param seconds the age of the oldest of them, zero if there is none
     */
    public record OfNotifier(String notifier, long entries, double seconds) {}
}
