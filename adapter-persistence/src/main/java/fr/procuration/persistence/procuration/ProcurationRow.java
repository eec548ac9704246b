package fr.procuration.persistence.procuration;

import fr.procuration.domain.Canal;
import fr.procuration.domain.End;
import fr.procuration.domain.EndReason;
import fr.procuration.persistence.chain.ChainedEntry;
import fr.procuration.persistence.chain.JournalHash;
import fr.procuration.persistence.vault.SealingContexts.ProcurationPlace;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of procurations, with what the journal has of its grant and of its end. On an array, Micronaut Data sees
 * no annotation of types, hence the other {@code @Nullable}.
 */
@MappedEntity("procuration")
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record ProcurationRow(
        @Id UUID mandant,
        @Id int number,
        UUID id,
        String canal,
        Instant grantedAt,
        Instant endsAt,
        @Nullable Instant endedAt,
        @Nullable EndReason endReason,
        byte[] mandantData,
        byte[] mandataireData,
        int part,
        int sequence,
        @Nullable Instant accordee,
        @jakarta.annotation.Nullable byte[] previous,
        @jakarta.annotation.Nullable byte[] hash,
        @Nullable Instant terminee,
        @Nullable EndReason reason) {

    /** By the names of its columns. */
    static ProcurationRow of(ResultSet row) throws SQLException {
        return new ProcurationRow(
                row.getObject("mandant", UUID.class),
                row.getInt("number"),
                row.getObject("id", UUID.class),
                row.getString("canal"),
                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                reason(row, "end_reason"),
                row.getBytes("mandant_data"),
                row.getBytes("mandataire_data"),
                row.getInt("part"),
                row.getInt("sequence"),
                instant(row, "accordee"),
                row.getBytes("previous"),
                row.getBytes("hash"),
                instant(row, "terminee"),
                reason(row, "reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime instant = row.getObject(column, OffsetDateTime.class);
        return instant == null ? null : instant.toInstant();
    }

    private static @Nullable EndReason reason(ResultSet row, String column) throws SQLException {
        String reason = row.getString(column);
        return reason == null ? null : EndReason.valueOf(reason);
    }

    /** Nothing if it was not ended. */
    @Nullable
    End end() {
        return endedAt == null || endReason == null ? null : new End(endedAt, endReason);
    }

    /** Whether the journal tells of the same end. */
    boolean endsAsJournaled() {
        return Objects.equals(terminee, endedAt) && reason == endReason;
    }

    /** Whether it was granted as the journal has it: not if that has no entry of it. */
    boolean isGrantedAsJournaled() {
        return previous != null
                && hash != null
                && JournalHash.matches(
                        previous,
                        ChainedEntry.grant(part, mandant, sequence, number, id, grantedAt, canal, endsAt),
                        hash);
    }

    ProcurationPlace place() {
        return new ProcurationPlace(id, number, new Canal(canal), grantedAt, endsAt);
    }
}
