package fr.procuration.persistence;

import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** Adds traces by one statement, however many: a repository of Micronaut Data would send one for each. */
@Singleton
class ConsultationGroups {

    private static final String INSERT =
            "insert into consultation (mandant, agent, site, at, outcome) select * from unnest(?, ?, ?, ?, ?)";

    private final DataSource database;

    /** Outside of any transaction of the caller: its own connections. */
    ConsultationGroups(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    /** All of them are durable when it returns, and none is written when it throws. */
    void insert(List<ConsultationRow> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            set(insert, 1, "bytea", rows.stream().map(ConsultationRow::mandant).toArray(byte[][]::new));
            set(insert, 2, "text", rows.stream().map(ConsultationRow::agent).toArray());
            set(insert, 3, "text", rows.stream().map(ConsultationRow::site).toArray());
            set(
                    insert,
                    4,
                    "timestamptz",
                    rows.stream().map(row -> row.at().atOffset(ZoneOffset.UTC)).toArray());
            set(
                    insert,
                    5,
                    "text",
                    rows.stream().map(row -> row.outcome().name()).toArray());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw Outages.outage(failure);
        }
    }

    private static void set(PreparedStatement insert, int column, String type, Object[] values) throws SQLException {
        insert.setArray(column, insert.getConnection().createArrayOf(type, values));
    }
}
