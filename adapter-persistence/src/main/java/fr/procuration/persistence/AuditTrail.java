package fr.procuration.persistence;

import fr.procuration.persistence.AuditEntry.Kind;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The record of who did what, apart from technical logs; it can only be added to. Entries that come at once are written
 * together. Of refusals, which strangers can provoke as fast as they like, a flood is told by its number.
 */
@Singleton
public class AuditTrail {

    private static final String INSERT =
            "insert into audit (at, kind, actor, origin, action, outcome) values (?, ?, ?, ?, ?, ?)";
    private static final int LARGEST_GROUP = 500;
    private static final int FLOOD = 200;

    private final DataSource database;
    private final GroupedWrites<AuditEntry> writes;
    private final AtomicInteger refusalsUnderWay = new AtomicInteger();
    private final AtomicLong untold = new AtomicLong();

    /** Outside of any transaction of the caller: its own connections. */
    AuditTrail(DataSource database, DataSourceResolver resolver) {
        this.database = resolver.resolve(database);
        this.writes = new GroupedWrites<>(1, LARGEST_GROUP, this::insert);
    }

    /**
     * Adds an entry; it is durable on return.
     *
     * @param entry what happened
     * @throws fr.procuration.port.UnavailableException if it cannot be written
     */
    public void record(AuditEntry entry) {
        writes.write(entry);
    }

    /**
     * Adds a refusal, unless so many are being added that it is only counted; the next entry tells how many were.
     *
     * @param refusal what was refused
     * @throws fr.procuration.port.UnavailableException if it cannot be written
     */
    public void recordRefusal(AuditEntry refusal) {
        if (refusalsUnderWay.incrementAndGet() > FLOOD) {
            untold.incrementAndGet();
            refusalsUnderWay.decrementAndGet();
            return;
        }
        try {
            record(refusal);
        } finally {
            refusalsUnderWay.decrementAndGet();
        }
    }

    private void insert(List<AuditEntry> entries) {
        long gap = untold.getAndSet(0);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, withGap(entries, gap));
            connection.commit();
        } catch (SQLException failure) {
            untold.addAndGet(gap);
            throw Outages.outage(failure);
        }
    }

    private static List<AuditEntry> withGap(List<AuditEntry> entries, long gap) {
        if (gap == 0) {
            return entries;
        }
        Instant at = entries.get(0).at();
        List<AuditEntry> all = new ArrayList<>(entries);
        all.add(new AuditEntry(at, Kind.LACUNE, null, null, "refus", gap + " en trop pour être notés un par un"));
        return all;
    }

    private static void insert(Connection connection, List<AuditEntry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (AuditEntry entry : entries) {
                insert.setObject(1, entry.at().atOffset(ZoneOffset.UTC));
                insert.setString(2, entry.kind().name());
                insert.setString(3, entry.actor());
                insert.setString(4, entry.origin());
                insert.setString(5, entry.action());
                insert.setString(6, entry.outcome());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
