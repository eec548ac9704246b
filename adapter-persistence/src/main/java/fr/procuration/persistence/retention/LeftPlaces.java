package fr.procuration.persistence.retention;

import fr.procuration.domain.Paris;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;

/**
 * Takes from the places of receipts whose they were, before their procurations go: the number of a procuration that went may be given
 * again, and the next one has places of its own. The places stay taken for as long as a receipt can name them, and stay over when the
 * journal, which tells that one was ended early, is gone. What is registered while the purge runs is left when its procurations are
 * gone: none is registered after that.
 */
record LeftPlaces(Connection owner) {

    /** No receipt lasts longer than a month and a day from when it was made, and none is made of a procuration that went. */
    static final Period NAMED = Period.ofMonths(1).plusDays(1);

    private static final String DUE =
            "create temporary table leaving (part integer, mandant uuid, number integer, ends_at timestamptz, ended timestamptz)"
                    + " on commit preserve rows";
    private static final String FIND = """
            insert into leaving (part, mandant, number, ends_at, ended)
            select part, mandant, number, ends_at, least(ends_at, ended_at) from procuration where least(ends_at, ended_at) < ?
            """;

    /** Another procuration that has the number by now ends at another time. */
    private static final String LEAVE = """
            update receipt set mandant = gen_random_uuid(), ends_at = ended from leaving
            where receipt.part = leaving.part and receipt.mandant = leaving.mandant and receipt.number = leaving.number
                and receipt.ends_at = leaving.ends_at
            """;

    /** The list is a table of this connection, so that no statement joins receipts with tables that may lie elsewhere. */
    void find(Instant now, Period retention) throws SQLException {
        OffsetDateTime before = now.atZone(Paris.ZONE).minus(retention).toOffsetDateTime();
        try (Statement statement = owner.createStatement();
                PreparedStatement find = owner.prepareStatement(FIND)) {
            statement.execute("drop table if exists leaving");
            statement.execute(DUE);
            find.setObject(1, before);
            find.executeUpdate();
        }
    }

    void leave() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.executeUpdate(LEAVE);
        }
    }

    void forget() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("drop table leaving");
        }
    }
}
