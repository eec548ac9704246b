package fr.procuration.persistence.operations;

import fr.procuration.port.driven.Clock;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** The clock that all instances share, to compare their own with. */
@Singleton
public final class DatabaseClock {

    private static final String NOW = "select clock_timestamp()";

    private final DataSource database;
    private final Clock clock;

    /** Outside of any transaction of the caller: its own connections. */
    DatabaseClock(DataSource database, DataSourceResolver resolver, Clock clock) {
        this.database = resolver.resolve(database);
        this.clock = clock;
    }

    /**
     * Compares the clocks.
     *
     * @return nothing while the database does not answer
     */
    public Optional<MeasuredSkew> skew() {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement(NOW)) {
            Instant before = clock.now();
            try (ResultSet row = question.executeQuery()) {
                Duration half = Duration.between(before, clock.now()).dividedBy(2);
                row.next();
                Instant theirs = row.getObject(1, OffsetDateTime.class).toInstant();
                return Optional.of(new MeasuredSkew(Duration.between(theirs, before.plus(half)), half.abs()));
            }
        } catch (SQLException outage) {
            return Optional.empty();
        }
    }
}
