package fr.procuration.persistence;

import fr.procuration.domain.Canal;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** A grant or a revocation, joined with the procuration it tells of and with whose that is. */
@Introspected
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record FeedRow(
        long position,
        JournalRow.Kind kind,
        Instant at,
        UUID id,
        Canal canal,
        Instant grantedAt,
        Instant endsAt,
        byte[] mandataireData,
        UUID mandantReference,
        byte[] mandantData) {

    JournalRow change() {
        return new JournalRow(position, kind, at, id, canal, grantedAt, endsAt, mandataireData, null, null, null);
    }
}
