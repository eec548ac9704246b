package fr.procuration.persistence.procuration;

import fr.procuration.domain.Canal;
import fr.procuration.persistence.vault.SealingContexts.ProcurationPlace;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
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

    ProcurationPlace place() {
        return new ProcurationPlace(id, number, canal, grantedAt, endsAt);
    }
}
