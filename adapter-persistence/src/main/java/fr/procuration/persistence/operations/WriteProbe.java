package fr.procuration.persistence.operations;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes next to nothing, to know whether the database takes writes while it answers reads. */
@Singleton
public final class WriteProbe {

    private static final String READ_ONLY = "25006";
    private static final String OUT_OF_RESOURCES = "53";
    private static final String CONNECTION = "08";
    private static final String STOPPED = "57";

    /** Sessions that were left behind by callers who did not wait stay here until the standby is back. */
    private static final String WAITS_FOR_STANDBY = """
            select exists (select from pg_stat_activity
                where usename = current_user and wait_event = 'SyncRep'
                    and clock_timestamp() - query_start > interval '3 seconds')
            """;

    /** It does not wait for a standby itself: each time it did, it would leave a session behind. */
    private static final String WRITE =
            "set local synchronous_commit = local; update write_probe set at = clock_timestamp()";

    /** The journal of PostgreSQL has room that a full disk leaves; more rows than memory may hold go to a file of their own. */
    private static final String ROOM = """
            set local work_mem = '64kB';
            with rows as materialized (select repeat('x', 1000) from generate_series(1, 300)) select count(*) from rows
            """;

    private final DataSource database;

    /** Outside of any transaction of the caller: its own connections. */
    WriteProbe(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    /** Tries to write. */
    public Writability write() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(WRITE);
            statement.execute(ROOM);
            connection.commit();
            return waitsForStandby(statement) ? Writability.STANDBY_AWAY : Writability.WRITABLE;
        } catch (SQLException failure) {
            return of(failure.getSQLState());
        }
    }

    private static boolean waitsForStandby(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(WAITS_FOR_STANDBY)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static Writability of(@Nullable String state) {
        if (state == null || state.startsWith(CONNECTION) || state.startsWith(STOPPED)) {
            return Writability.UNKNOWN;
        }
        if (state.equals(READ_ONLY)) {
            return Writability.READ_ONLY;
        }
        return state.startsWith(OUT_OF_RESOURCES) ? Writability.OUT_OF_RESOURCES : Writability.FAILING;
    }
}
