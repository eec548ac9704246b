package fr.procuration.persistence.journal;

import fr.procuration.domain.Canal;
import fr.procuration.domain.EndReason;
import fr.procuration.persistence.vault.SealingContexts.ProcurationPlace;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the journal, joined with the procuration it tells of; what an agent recorded says who, and in which visit. */
@MappedEntity("journal")
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record JournalRow(
        @Id long position,
        Kind kind,
        Instant at,
        @Nullable EndReason reason,
        UUID id,
        int number,
        String canal,
        Instant grantedAt,
        Instant endsAt,
        byte[] mandataireData,
        @Nullable String agent,
        @Nullable String site,
        @Nullable String origin,
        @Nullable UUID visit) {

    ProcurationPlace place() {
        return new ProcurationPlace(id, number, new Canal(canal), grantedAt, endsAt);
    }

    /** What happened. */
    enum Kind {
        ACCORDEE,
        ECARTEE,
        RECUE,
        TERMINEE
    }
}
