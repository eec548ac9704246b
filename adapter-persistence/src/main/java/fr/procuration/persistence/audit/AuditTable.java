package fr.procuration.persistence.audit;

import fr.procuration.persistence.database.Outages;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;

/** Adds entries to the table of the audit, each with how often it happened. */
@Singleton
class AuditTable {

    private static final String INSERT =
            "insert into audit (at, kind, provider, actor, origin, action, outcome, count) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;

    /** Outside of any transaction of the caller: its own connections. */
    AuditTable(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
    }

    /** All of them are durable when it returns, and none is written when it throws. */
    void insert(Iterable<Map.Entry<AuditEntry, Integer>> lines) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Map.Entry<AuditEntry, Integer> line : lines) {
                    set(insert, line.getKey(), line.getValue());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        } catch (SQLException failure) {
            throw Outages.outage(failure);
        }
    }

    private static void set(PreparedStatement insert, AuditEntry entry, int count) throws SQLException {
        insert.setObject(1, entry.at().atOffset(ZoneOffset.UTC));
        insert.setString(2, entry.kind().name());
        insert.setString(3, entry.provider());
        insert.setString(4, entry.actor());
        insert.setString(5, entry.origin());
        insert.setString(6, entry.action());
        insert.setString(7, entry.outcome());
        insert.setInt(8, count);
    }
}
