package fr.procuration.persistence.journal;

import fr.procuration.domain.Canal;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A grant or a revocation, joined with the procuration it tells of and with whose that is. */
@MappedEntity("journal")
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record FeedRow(
        @Id long position,
        JournalRow.Kind kind,
        Instant at,
        UUID id,
        int number,
        Canal canal,
        Instant grantedAt,
        Instant endsAt,
        byte[] mandataireData,
        UUID mandant,
        byte[] mandantData) {

    JournalRow change() {
        return new JournalRow(
                position, kind, at, id, number, canal, grantedAt, endsAt, mandataireData, null, null, null, null);
    }
}
