package fr.procuration.persistence.procuration;

import fr.procuration.domain.Canal;
import fr.procuration.persistence.vault.SealingContexts.ProcurationPlace;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table of procurations, with the instants of its grant and its revocation in the journal. */
@MappedEntity("procuration")
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record ProcurationRow(
        @Id UUID mandant,
        @Id int number,
        UUID id,
        Canal canal,
        Instant grantedAt,
        Instant endsAt,
        @Nullable Instant revokedAt,
        byte[] mandantData,
        byte[] mandataireData,
        @Nullable Instant accordee,
        @Nullable Instant revoquee) {

    /** By the names of its columns. */
    static ProcurationRow of(ResultSet row) throws SQLException {
        return new ProcurationRow(
                row.getObject("mandant", UUID.class),
                row.getInt("number"),
                row.getObject("id", UUID.class),
                Canal.valueOf(row.getString("canal")),
                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                instant(row, "revoked_at"),
                row.getBytes("mandant_data"),
                row.getBytes("mandataire_data"),
                instant(row, "accordee"),
                instant(row, "revoquee"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime instant = row.getObject(column, OffsetDateTime.class);
        return instant == null ? null : instant.toInstant();
    }

    ProcurationPlace place() {
        return new ProcurationPlace(id, number, canal, grantedAt, endsAt);
    }
}
