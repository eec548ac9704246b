package fr.procuration.persistence.verification;

import fr.procuration.persistence.chain.Checkpoint;
import fr.procuration.persistence.chain.CheckpointLine;
import fr.procuration.persistence.chain.CheckpointTable;
import fr.procuration.persistence.database.Outages;
import fr.procuration.persistence.vault.JournalKeys;
import fr.procuration.persistence.verification.Positions.Slot;
import fr.procuration.port.driven.CheckpointLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the checkpoints against what they cover: those of the log, which the owner of the database cannot reach, and of
 * the table only those that come after them.
 */
final class CheckpointVerification implements AutoCloseable {

    private static final int STEP = 1000;

    private static final String STORED =
            "select " + CheckpointTable.COLUMNS + " from journal_checkpoint where number >= ? order by number";

    private static final String UNDONE = """
            select procuration.id from unnest(?::uuid[]) as gone (id) join procuration using (id)
            where not exists (
                select from journal
                where journal.part = procuration.part and journal.mandant = procuration.mandant
                    and journal.number = procuration.number and kind = 'TERMINEE')
            """;

    private final Connection connection;
    private final JournalKeys keys;
    private final Retained retained;
    private final Report report;
    private final VerificationState state;
    private final PreparedStatement select;
    private final ResultSet stored;
    private @Nullable Checkpoint inTable;
    private @Nullable Checkpoint before;
    private @Nullable Positions positions;

    CheckpointVerification(
            Connection connection, JournalKeys keys, Retained retained, Report report, VerificationState state)
            throws SQLException {
        this.connection = connection;
        this.keys = keys;
        this.retained = retained;
        this.report = report;
        this.state = state;
        this.select = connection.prepareStatement(STORED);
        select.setFetchSize(STEP);
        select.setLong(1, state.checkpoint());
        this.stored = select.executeQuery();
        nextInTable();
    }

    /** Of the log up to a number: those after it may be younger than what is read of the table. */
    void run(@Nullable CheckpointLog log, long latest) throws SQLException {
        if (log != null) {
            log.read(line -> CheckpointLine.read(line)
                    .filter(logged -> logged.number() <= latest)
                    .ifPresent(this::verifyLogged));
        }
        while (inTable != null) {
            verify(inTable);
            nextInTable();
        }
        verifyTheRest();
    }

    private void verifyLogged(Checkpoint logged) {
        try {
            while (inTable != null && inTable.number() < logged.number()) {
                nextInTable();
            }
            if (logged.number() >= state.checkpoint() && (before == null || logged.number() > before.number())) {
                compare(logged);
                verify(logged);
            }
        } catch (SQLException failure) {
            throw Outages.outage(failure);
        }
    }

    private void compare(Checkpoint logged) throws SQLException {
        if (inTable == null || inTable.number() != logged.number()) {
            report.found(Finding.ofCheckpoint(logged.number(), logged.at(), "is not in the table any more"));
            return;
        }
        if (!inTable.isSameAs(logged)) {
            report.found(Finding.ofCheckpoint(logged.number(), logged.at(), "was changed in the table"));
        }
        nextInTable();
    }

    private void verify(Checkpoint next) throws SQLException {
        boolean verified = next.number() == state.checkpoint();
        if (!verified) {
            if (before == null ? next.number() != 1 || !next.follows(null) : !next.follows(before)) {
                report.found(Finding.ofCheckpoint(next.number(), next.at(), "does not follow the one before"));
            }
            if (!next.isSignedBy(keys)) {
                report.found(Finding.ofCheckpoint(next.number(), next.at(), "is not signed by a key of the keyset"));
            }
            if (!new CoveredEntries(next, positionsFrom(next.first())).verify(retained, report)) {
                findEndsUndone(next);
            }
            if (next.number() % STEP == 0) {
                state.verifiedCheckpoint(next.number());
                report.progress("checkpoints", next.number());
            }
        }
        before = next;
    }

    private Positions positionsFrom(long first) throws SQLException {
        if (positions == null) {
            positions = new Positions(connection, first);
        }
        return positions;
    }

    private void findEndsUndone(Checkpoint checkpoint) throws SQLException {
        List<UUID> ended = checkpoint.ended();
        try (PreparedStatement undone = connection.prepareStatement(UNDONE)) {
            undone.setArray(1, connection.createArrayOf("uuid", ended.toArray()));
            try (ResultSet rows = undone.executeQuery()) {
                while (rows.next()) {
                    report.found(new Finding(
                            null,
                            rows.getObject(1, UUID.class),
                            "TERMINEE",
                            checkpoint.at(),
                            "it was removed: the end was undone"));
                }
            }
        }
    }

    /** What no checkpoint covers yet, and that the journal does not end before. */
    private void verifyTheRest() throws SQLException {
        Checkpoint last = before;
        long covered = last == null ? 0 : last.last();
        Positions rest = positionsFrom(covered + 1);
        for (Slot slot = rest.takeUpTo(Long.MAX_VALUE); slot != null; slot = rest.takeUpTo(Long.MAX_VALUE)) {
            if (slot.hash() == null) {
                report.found(
                        new Finding(slot.position(), slot.procuration(), slot.kind(), slot.at(), "it was removed"));
            }
        }
        try (Statement head = connection.createStatement();
                ResultSet row = head.executeQuery("select position from journal_head")) {
            if (last != null && row.next() && row.getLong(1) < covered) {
                report.found(Finding.ofCheckpoint(
                        last.number(), last.at(), "covers position " + covered + ": the journal goes back behind it"));
            }
        }
        report.progress("checkpoints", last == null ? 0 : last.number());
    }

    private void nextInTable() throws SQLException {
        inTable = stored.next() ? CheckpointTable.read(stored) : null;
    }

    @Override
    public void close() throws SQLException {
        if (positions != null) {
            positions.close();
        }
        stored.close();
        select.close();
    }
}
