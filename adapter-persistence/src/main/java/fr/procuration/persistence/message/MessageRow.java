package fr.procuration.persistence.message;

import fr.procuration.domain.EndReason;
import fr.procuration.domain.ProcurationId;
import fr.procuration.port.message.Message;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.MessageState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message, joined with the procuration it tells of. */
@MappedEntity("message")
record MessageRow(
        @Id UUID id,
        MessageKind kind,
        @Nullable UUID procuration,
        Instant at,
        @Nullable EndReason reason,
        @Nullable String site,
        MessageState state,
        @Nullable Instant settledAt) {

    Message message() {
        ProcurationId of = procuration == null ? null : new ProcurationId(procuration);
        return new Message(id, kind, of, at, reason, site, state, settledAt);
    }
}
