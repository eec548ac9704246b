package fr.procuration.bootstrap;

import fr.procuration.bootstrap.metrics.FailureCounters;
import fr.procuration.port.UnavailableException;
import fr.procuration.web.account.EndedSessions;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Remembers closed sessions in the database that all instances share. */
@Singleton
final class JdbcEndedSessions implements EndedSessions {

    private final DataSource database;
    private final FailureCounters failures;

    /** Outside of the transactions of the store: its own connections. */
    JdbcEndedSessions(DataSource database, DataSourceResolver resolver, FailureCounters failures) {
        this.database = resolver.resolve(database);
        this.failures = failures;
    }

    @Override
    public void end(String session, Instant expiry) {
        failures.counting(() -> insert(session, expiry));
    }

    @Override
    public boolean isEnded(String session) {
        return failures.counted(() -> find(session));
    }

    private void insert(String session, Instant expiry) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into ended_session (id, expires_at) values (?, ?) on conflict do nothing")) {
            insert.setString(1, StoredSession.of(session));
            insert.setObject(2, expiry.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw outage(e);
        }
    }

    private boolean find(String session) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select 1 from ended_session where id = ?")) {
            select.setString(1, StoredSession.of(session));
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw outage(e);
        }
    }

    private static UnavailableException outage(SQLException failure) {
        return new UnavailableException("the sessions", failure);
    }
}
