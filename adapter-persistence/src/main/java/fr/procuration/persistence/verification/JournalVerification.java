package fr.procuration.persistence.verification;

import fr.procuration.persistence.chain.CheckpointLine;
import fr.procuration.persistence.database.DatabaseException;
import fr.procuration.persistence.database.OwnerDatabase;
import fr.procuration.persistence.vault.JournalKeys;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.CheckpointLog;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.Period;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Verifies that nobody has rewritten the journal, nor what it tells of. Changes nothing but the note that it did. */
@Singleton
@Requires(beans = OwnerDatabase.class)
public final class JournalVerification {

    private final OwnerDatabase owner;
    private final JournalKeys keys;
    private final @Nullable CheckpointLog log;
    private final Period retention;

    JournalVerification(
            OwnerDatabase owner,
            JournalKeys keys,
            @Nullable CheckpointLog log,
            @Property(name = "procuration.retention.procurations", defaultValue = "P5Y") Period retention) {
        this.owner = owner;
        this.keys = keys;
        this.log = log;
        this.retention = retention;
    }

    /**
     * Verifies everything as of one instant, from where an earlier run was.
     *
     * @return how much was found, by an earlier run too
     * @throws DatabaseException if the database fails; started again, it goes on
     * @throws UnavailableException if the log or the state fails
     */
    public long run(Report report, VerificationState state, Instant now) {
        Report counting = counting(report, state);
        // Before the snapshot: what is in the log then is in the table of the snapshot, while instances go on signing.
        long logged = lastLogged();
        owner.with(connection -> {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                statement.execute("set local work_mem = '64MB'");
            }
            verify(connection, counting, state, Retained.of(now, retention), logged);
            connection.rollback();
            return true;
        });
        state.done();
        if (state.findings() == 0) {
            note();
        }
        return state.findings();
    }

    private void verify(Connection connection, Report report, VerificationState state, Retained retained, long logged)
            throws SQLException {
        if (!state.areChainsVerified()) {
            new ChainVerification(connection, retained, report, state).run();
        }
        try (CheckpointVerification checkpoints =
                new CheckpointVerification(connection, keys, retained, report, state)) {
            checkpoints.run(log, logged);
        }
    }

    private long lastLogged() {
        AtomicLong last = new AtomicLong();
        if (log != null) {
            log.read(line -> CheckpointLine.read(line)
                    .ifPresent(checkpoint -> last.accumulateAndGet(checkpoint.number(), Math::max)));
        }
        return last.get();
    }

    private static Report counting(Report report, VerificationState state) {
        return new Report() {
            @Override
            public void found(Finding finding) {
                state.found();
                report.found(finding);
            }

            @Override
            public void progress(String what, long done) {
                report.progress(what, done);
            }
        };
    }

    private void note() {
        owner.with(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(
                        "update last_run set ended_at = clock_timestamp() where task = 'VERIFICATION'");
            }
        });
    }
}
