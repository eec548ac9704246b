package fr.procuration.persistence.chain;

import fr.procuration.persistence.chain.CheckpointTable.Leaf;
import fr.procuration.persistence.database.DatabaseException;
import fr.procuration.persistence.database.Outages;
import fr.procuration.persistence.vault.JournalKeys;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Adds checkpoints of the journal, one instance at a time. */
@Singleton
public final class Checkpoints {

    /** How many entries one covers at most. */
    static final int LARGEST = 1000;

    private final DataSource database;
    private final JournalKeys keys;

    /** Outside of any transaction of the caller: its own connections. */
    Checkpoints(DataSource database, DataSourceResolver resolver, JournalKeys keys) {
        this.database = resolver.resolve(database);
        this.keys = keys;
    }

    /**
     * Adds the next checkpoint, if there are entries for a full one, or some and the last checkpoint is old enough.
     *
     * @return whether it did: not if it is not time, or if another instance does
     * @throws RewrittenJournalException if an entry that has a position is missing
     * @throws DatabaseException if the database fails
     */
    public boolean addIfDue(Instant now, Duration every) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean added = addIfDue(new CheckpointTable(connection), now, every);
                connection.commit();
                return added;
            } finally {
                connection.rollback();
            }
        } catch (SQLException failure) {
            throw Outages.outage(failure);
        }
    }

    private boolean addIfDue(CheckpointTable table, Instant now, Duration every) throws SQLException {
        if (!table.isAlone()) {
            return false;
        }
        Checkpoint before = table.latest().orElse(null);
        long last = before == null ? 0 : before.last();
        long waiting = table.head() - last;
        boolean isOld = before == null || !now.isBefore(before.at().plus(every));
        if (waiting <= 0 || waiting < LARGEST && !isOld) {
            return false;
        }
        List<Leaf> leaves = table.leaves(last + 1, last + Math.min(waiting, LARGEST));
        requireAll(leaves, last + 1, last + Math.min(waiting, LARGEST));
        List<byte[]> hashes = leaves.stream().map(Leaf::hash).toList();
        List<UUID> ended =
                leaves.stream().map(Leaf::ended).flatMap(Optional::stream).toList();
        table.add(Checkpoint.next(before, now, hashes, ended, keys));
        return true;
    }

    private static void requireAll(List<Leaf> leaves, long first, long last) {
        for (int each = 0; each <= last - first; each++) {
            if (each >= leaves.size() || leaves.get(each).position() != first + each) {
                throw new RewrittenJournalException("the entry at position " + (first + each) + " is missing");
            }
        }
    }
}
