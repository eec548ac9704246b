package fr.procuration.persistence.chain;

import fr.procuration.persistence.database.DatabaseException;
import fr.procuration.persistence.database.Outages;
import fr.procuration.persistence.vault.JournalKeys;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.CheckpointLog;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Takes checkpoints from the table into the log of this instance, each after it has verified it, and remembers what ended in
 * them. Neither a table that goes back nor one that differs from the log is taken any further.
 */
@Singleton
public final class CheckpointMirror {

    private static final int AT_ONCE = 100;

    private final DataSource database;
    private final JournalKeys keys;
    private final @Nullable CheckpointLog log;
    private final KnownEnds ends;
    private boolean isRead;
    private @Nullable Checkpoint last;

    /** Outside of any transaction of the caller: its own connections. */
    CheckpointMirror(
            DataSource database,
            DataSourceResolver resolver,
            JournalKeys keys,
            @Nullable CheckpointLog log,
            KnownEnds ends) {
        this.database = resolver.resolve(database);
        this.keys = keys;
        this.log = log;
        this.ends = ends;
    }

    /**
     * Takes what is new.
     *
     * @throws RewrittenJournalException if the table goes back, differs from the log, or has a checkpoint that nobody signed
     * @throws DatabaseException if the database fails
     * @throws UnavailableException if the log fails
     */
    public synchronized void take(Instant now) {
        readLog(now);
        List<Checkpoint> next;
        do {
            next = next();
            next.forEach(each -> take(each, now));
        } while (next.size() == AT_ONCE);
        ends.forgetBefore(now);
    }

    private void readLog(Instant now) {
        if (!isRead && log != null) {
            last = null;
            log.read(line -> CheckpointLine.read(line).ifPresent(each -> takeBack(each, now)));
        }
        isRead = true;
    }

    /** What is in the log was verified before: that it goes on is enough. Who came first with a number counts. */
    private void takeBack(Checkpoint next, Instant now) {
        if (last != null && next.number() <= last.number()) {
            return;
        }
        if (!next.follows(last)) {
            throw new RewrittenJournalException(
                    "checkpoint " + next.number() + " of the log does not follow the one before");
        }
        remember(next, now);
    }

    /** Those after the last one, which is still there. */
    private List<Checkpoint> next() {
        Checkpoint known = last;
        try (Connection connection = database.getConnection()) {
            CheckpointTable table = new CheckpointTable(connection);
            if (known == null) {
                return table.from(1, AT_ONCE);
            }
            List<Checkpoint> from = table.from(known.number(), AT_ONCE + 1);
            if (from.isEmpty() || !from.get(0).isSameAs(known)) {
                throw new RewrittenJournalException(
                        "checkpoint " + known.number() + " is not in the table any more, or another one is");
            }
            return from.subList(1, from.size());
        } catch (SQLException failure) {
            throw Outages.outage(failure);
        }
    }

    private void take(Checkpoint next, Instant now) {
        if (!next.follows(last)) {
            throw new RewrittenJournalException("checkpoint " + next.number() + " does not follow the one before");
        }
        if (!next.isSignedBy(keys)) {
            throw new RewrittenJournalException(
                    "checkpoint " + next.number() + " is not signed by a key of the keyset");
        }
        if (log != null) {
            log.append(CheckpointLine.of(next));
        }
        remember(next, now);
    }

    private void remember(Checkpoint next, Instant now) {
        if (KnownEnds.matters(next.at(), now)) {
            next.ended().forEach(each -> ends.add(each, next.at()));
        }
        last = next;
    }
}
