package fr.procuration.persistence.operations;

import fr.procuration.persistence.database.DatabaseException;
import fr.procuration.persistence.database.OwnerDatabase;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Finds what a wrong clock wrote, in all tables with instants of the service. Only the owner of the tables can. */
@Singleton
@Requires(beans = OwnerDatabase.class)
public final class WrongInstants {

    /** Of each kind, at most. */
    public static final int MOST = 1000;

    private static final String AHEAD = """
            select row, at, 'in the future' from (
                select 'procuration ' || id as row, greatest(granted_at, ended_at) as at from procuration
                union all
                select 'journal ' || coalesce('position ' || position, 'id ' || id), at from journal
                union all
                select 'consultation ' || id, at from consultation
                union all
                select 'audit ' || id, at from audit) as all_rows
            where at > clock_timestamp() + ? * interval '1 second' order by at limit\s""" + MOST;

    private static final String BACK = """
            select 'journal position ' || position, at, 'earlier than position ' || before || ' (' || earlier || ')'
            from (select position, at, lag(position) over by_position as before, lag(at) over by_position as earlier
                from journal_place window by_position as (order by position)) as pairs
            where at < earlier - ? * interval '1 second' order by position limit\s""" + MOST;

    private final OwnerDatabase owner;

    WrongInstants(OwnerDatabase owner) {
        this.owner = owner;
    }

    /**
     * Looks through all rows.
     *
     * @throws DatabaseException if the database fails
     */
    public List<WrongInstant> find(Duration tolerance) {
        return owner.with(connection -> {
            List<WrongInstant> found = new ArrayList<>(find(connection, AHEAD, tolerance));
            found.addAll(find(connection, BACK, Disorder.between(tolerance)));
            return found;
        });
    }

    private static List<WrongInstant> find(Connection connection, String sql, Duration by) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setDouble(1, by.toMillis() / 1e3);
            try (ResultSet rows = select.executeQuery()) {
                List<WrongInstant> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new WrongInstant(
                            rows.getString(1),
                            rows.getObject(2, OffsetDateTime.class).toInstant(),
                            rows.getString(3)));
                }
                return found;
            }
        }
    }
}
