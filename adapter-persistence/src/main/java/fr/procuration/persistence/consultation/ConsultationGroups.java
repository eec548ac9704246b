package fr.procuration.persistence.consultation;

import fr.procuration.persistence.database.ArrayParameters;
import fr.procuration.persistence.database.DatabaseConfiguration;
import fr.procuration.persistence.database.Outages;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Adds consultations by one statement, however many: a repository of Micronaut Data would send one for each. */
@Singleton
class ConsultationGroups {

    static final String INSERT =
            "select add_consultations(?, ?::bytea[], ?::integer[], ?::bytea[], ?::text[], ?::text[], ?::text[],"
                    + " ?::timestamptz[], ?::text[], ?::integer[], ?::text[])";

    /** A node that is away refuses connections at once: another lot is soon tried. */
    private static final int LOTS_OF_A_GROUP = 8;

    private static final String CANCELLED = "57014";

    private final DataSource database;
    private final int most;
    private final Lots lots = new Lots();

    /** Outside of any transaction of the caller: its own connections. */
    ConsultationGroups(DataSource database, DataSourceResolver resolver, DatabaseConfiguration configuration) {
        this.database = resolver.resolve(database);
        this.most = configuration.citus() ? LOTS_OF_A_GROUP : 1;
    }

    /**
     * In a lot drawn by chance; on a cluster in another one if that fails, so that they stand there twice if it failed after
     * its commit. All of them are durable when it returns; when it throws, nobody was told that they are.
     */
    public void insert(List<ConsultationRow> rows) {
        int left = most;
        do {
            left--;
        } while (!isWritten(rows, left));
    }

    /** False if it may be tried again. */
    private boolean isWritten(List<ConsultationRow> rows, int left) {
        try (Connection connection = database.getConnection()) {
            int lot = lots.next();
            try {
                insert(connection, lot, rows);
                lots.written(lot);
                return true;
            } catch (SQLException failure) {
                lots.failed(lot);
                if (left == 0 || CANCELLED.equals(failure.getSQLState())) {
                    throw failure;
                }
                return false;
            }
        } catch (SQLException failure) {
            throw Outages.outage(failure);
        }
    }

    private static void insert(Connection connection, int lot, List<ConsultationRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, lot);
            ArrayParameters<ConsultationRow> parameters = new ArrayParameters<>(insert, 2, rows);
            parameters.bytes(ConsultationRow::nirIndex);
            parameters.integers(ConsultationRow::indexKey);
            parameters.bytes(ConsultationRow::nirData);
            parameters.texts(ConsultationRow::agent);
            parameters.texts(ConsultationRow::site);
            parameters.texts(ConsultationRow::origin);
            parameters.instants(ConsultationRow::at);
            parameters.texts(row -> row.outcome().name());
            parameters.integers(ConsultationRow::count);
            parameters.texts(row -> row.zone() == null ? null : row.zone().name());
            insert.execute();
        }
    }
}
