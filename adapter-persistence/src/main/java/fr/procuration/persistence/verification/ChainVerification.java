package fr.procuration.persistence.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Verifies each mandant's chain, and that each procuration has its grant in it. */
record ChainVerification(Connection connection, Retained retained, Report report, VerificationState state) {

    private static final int FETCH = 2000;
    private static final int STEP = 100_000;

    private static final String WITHOUT_GRANT = """
            select id, granted_at from procuration
            where least(ends_at, ended_at) >= ? and not exists (
                select from journal
                where journal.part = procuration.part and journal.mandant = procuration.mandant
                    and journal.sequence = procuration.sequence and journal.number = procuration.number
                    and kind = 'ACCORDEE')
            """;

    void run() throws SQLException {
        MandantChain chain = new MandantChain(retained, report);
        long done = 0;
        boolean due = false;
        try (PreparedStatement select = connection.prepareStatement(StoredEntry.SELECT)) {
            select.setFetchSize(FETCH);
            select.setObject(1, state.mandant());
            select.setInt(2, state.part());
            UUID mandant = state.mandant();
            int part = state.part();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    StoredEntry entry = StoredEntry.read(rows);
                    if (due && chain.isOfAnother(entry)) {
                        chain.end();
                        state.verifiedChains(mandant, part);
                        due = false;
                    }
                    chain.next(entry);
                    mandant = entry.mandant();
                    part = entry.part();
                    if (++done % STEP == 0) {
                        report.progress("entries of chains", done);
                        due = true;
                    }
                }
            }
            chain.end();
        }
        report.progress("entries of chains", done);
        findGrantsRemoved();
    }

    private void findGrantsRemoved() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WITHOUT_GRANT)) {
            select.setFetchSize(FETCH);
            select.setObject(1, retained.purgedBefore().atOffset(ZoneOffset.UTC));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    report.found(new Finding(
                            null,
                            rows.getObject(1, UUID.class),
                            "ACCORDEE",
                            rows.getObject(2, OffsetDateTime.class).toInstant(),
                            "it was removed, or the procuration was inserted"));
                }
            }
        }
    }
}
