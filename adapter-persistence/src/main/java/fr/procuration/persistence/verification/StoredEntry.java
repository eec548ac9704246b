package fr.procuration.persistence.verification;

import fr.procuration.persistence.chain.ChainedEntry;
import fr.procuration.persistence.chain.JournalHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the journal beside the procuration that it tells of, if there is one. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredEntry(
        @Nullable Long position,
        int part,
        UUID mandant,
        int sequence,
        int number,
        String kind,
        Instant at,
        @Nullable String reason,
        @Nullable String agent,
        @Nullable String site,
        @Nullable String origin,
        @Nullable UUID visit,
        byte[] previous,
        byte[] hash,
        @Nullable UUID id,
        int grantSequence,
        @Nullable String canal,
        @Nullable Instant grantedAt,
        @Nullable Instant endsAt,
        @Nullable Instant endedAt,
        @Nullable String endReason) {

    static final String SELECT = """
            select position, journal.part, journal.mandant, journal.sequence, journal.number, kind, at, reason, agent, site,
                origin, visit, previous, hash, procuration.id, procuration.sequence as grant_sequence, canal, granted_at,
                ends_at, ended_at, end_reason
            from journal left join procuration on procuration.part = journal.part
                and procuration.mandant = journal.mandant and procuration.number = journal.number
            where (journal.mandant, journal.part) > (?, ?)
            order by journal.mandant, journal.part, journal.sequence
            """;

    static StoredEntry read(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getObject("position", Long.class),
                row.getInt("part"),
                row.getObject("mandant", UUID.class),
                row.getInt("sequence"),
                row.getInt("number"),
                row.getString("kind"),
                Objects.requireNonNull(instant(row, "at")),
                row.getString("reason"),
                row.getString("agent"),
                row.getString("site"),
                row.getString("origin"),
                row.getObject("visit", UUID.class),
                row.getBytes("previous"),
                row.getBytes("hash"),
                row.getObject("id", UUID.class),
                row.getInt("grant_sequence"),
                row.getString("canal"),
                instant(row, "granted_at"),
                instant(row, "ends_at"),
                instant(row, "ended_at"),
                row.getString("end_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime instant = row.getObject(column, OffsetDateTime.class);
        return instant == null ? null : instant.toInstant();
    }

    boolean isGrant() {
        return kind.equals("ACCORDEE");
    }

    boolean isEnd() {
        return kind.equals("TERMINEE");
    }

    /** Whether its hash is the one of what it says, of a grant with what its procuration says. */
    boolean isWhole() {
        return id != null
                && JournalHash.matches(
                        previous,
                        new ChainedEntry(
                                part,
                                mandant,
                                sequence,
                                number,
                                id,
                                kind,
                                at,
                                isGrant() ? canal : null,
                                isGrant() ? endsAt : null,
                                reason,
                                agent,
                                site,
                                origin,
                                visit),
                        hash);
    }

    /** Whether its procuration says the same. */
    boolean agrees() {
        if (isGrant()) {
            return at.equals(grantedAt) && sequence == grantSequence;
        }
        return !isEnd() || at.equals(endedAt) && Objects.equals(reason, endReason);
    }
}
