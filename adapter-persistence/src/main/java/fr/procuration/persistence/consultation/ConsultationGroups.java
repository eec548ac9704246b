package fr.procuration.persistence.consultation;

import fr.procuration.persistence.database.Outages;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/** Adds consultations by one statement, however many: a repository of Micronaut Data would send one for each. */
@Singleton
class ConsultationGroups {

    static final String INSERT =
            "insert into consultation (nir_index, index_key, nir_data, agent, site, origin, at, outcome, count)"
                    + " select * from unnest(?::bytea[], ?::integer[], ?::bytea[], ?::text[], ?::text[], ?::text[],"
                    + " ?::timestamptz[], ?::text[], ?::integer[])";

    private final DataSource database;

    /** Outside of any transaction of the caller: its own connections. */
    ConsultationGroups(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    /** All of them are durable when it returns, and none is written when it throws. */
    public void insert(List<ConsultationRow> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            set(insert, 1, "bytea", column(rows, ConsultationRow::nirIndex, byte[][]::new));
            set(insert, 2, "int4", column(rows, ConsultationRow::indexKey, Integer[]::new));
            set(insert, 3, "bytea", column(rows, ConsultationRow::nirData, byte[][]::new));
            set(insert, 4, "text", column(rows, ConsultationRow::agent, String[]::new));
            set(insert, 5, "text", column(rows, ConsultationRow::site, String[]::new));
            set(insert, 6, "text", column(rows, ConsultationRow::origin, String[]::new));
            set(
                    insert,
                    7,
                    "timestamptz",
                    column(rows, row -> row.at().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new));
            set(insert, 8, "text", column(rows, row -> row.outcome().name(), String[]::new));
            set(insert, 9, "int4", column(rows, ConsultationRow::count, Integer[]::new));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw Outages.outage(failure);
        }
    }

    private static <T> T[] column(
            List<ConsultationRow> rows, Function<ConsultationRow, T> column, IntFunction<T[]> array) {
        return rows.stream().map(column).toArray(array);
    }

    private static void set(PreparedStatement insert, int column, String type, Object[] values) throws SQLException {
        insert.setArray(column, insert.getConnection().createArrayOf(type, values));
    }
}
