package fr.procuration.persistence.journal;

import fr.procuration.domain.Canal;
import fr.procuration.domain.EndReason;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grant or an end, joined with the procuration it tells of and with whose that is. */
@MappedEntity("journal")
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record FeedRow(
        @Id long position,
        JournalRow.Kind kind,
        Instant at,
        @Nullable EndReason reason,
        @Nullable String agent,
        @Nullable String site,
        @Nullable String origin,
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
                position,
                kind,
                at,
                reason,
                id,
                number,
                canal,
                grantedAt,
                endsAt,
                mandataireData,
                agent,
                site,
                origin,
                null);
    }
}
