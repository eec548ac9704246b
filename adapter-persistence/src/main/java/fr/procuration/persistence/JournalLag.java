package fr.procuration.persistence;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How far behind the journal a notifier is.
 *
 * @param entries how many entries it was not told yet
 * @param oldest when the oldest of them happened; null if there is none
 */
public record JournalLag(long entries, @Nullable Instant oldest) {

    /** Reads it off the database, by statements that look at no more than a few rows. */
    @Singleton
    public static final class Reader {

        private static final String HEAD = "select position from journal_head";
        private static final String OF_NOTIFIER = """
                select journal_head.position - told.position, (
                    select at from journal where position > told.position order by position limit 1)
                from journal_head, (
                    select coalesce(max(position), 0) as position from notifier_cursor where notifier = ?) as told
                """;

        private final DataSource database;

        /** Outside of any transaction of the caller: its own connections. */
        Reader(DataSource database, DataSourceResolver resolver) {
            this.database = resolver.resolve(database);
        }

        /**
         * The last position that was given.
         *
         * @return 0 if none was
         * @throws fr.procuration.port.UnavailableException if it cannot be read
         */
        public long head() {
            try (Connection connection = database.getConnection();
                    PreparedStatement select = connection.prepareStatement(HEAD);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            } catch (SQLException failure) {
                throw Outages.outage(failure);
            }
        }

        /**
         * How far behind a notifier is.
         *
         * @param notifier its name
         * @return what it was not told yet
         * @throws fr.procuration.port.UnavailableException if it cannot be read
         */
        public JournalLag of(String notifier) {
            try (Connection connection = database.getConnection();
                    PreparedStatement select = connection.prepareStatement(OF_NOTIFIER)) {
                select.setString(1, notifier);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
                    return new JournalLag(row.getLong(1), oldest == null ? null : oldest.toInstant());
                }
            } catch (SQLException failure) {
                throw Outages.outage(failure);
            }
        }
    }
}
