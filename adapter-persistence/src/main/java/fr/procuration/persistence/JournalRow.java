package fr.procuration.persistence;

import fr.procuration.domain.Canal;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** An entry of the journal, joined with the procuration it tells of. */
@Introspected
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record JournalRow(
        long position,
        Kind kind,
        Instant at,
        UUID id,
        Canal canal,
        Instant grantedAt,
        Instant endsAt,
        byte[] mandataireData) {

    /** What happened. */
    enum Kind {
        ACCORDEE,
        REVOQUEE
    }
}
