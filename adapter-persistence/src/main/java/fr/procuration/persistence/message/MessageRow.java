package fr.procuration.persistence.message;

import fr.procuration.domain.EndReason;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.port.message.Message;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.MessageState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message, joined with the procuration it tells of; of an appointment it names the event. */
@MappedEntity("message")
record MessageRow(
        @Id UUID id,
        MessageKind kind,
        @Nullable UUID procuration,
        @Nullable Long event,
        Instant at,
        @Nullable EndReason reason,
        @Nullable String site,
        MessageState state,
        @Nullable Instant settledAt) {

    Message message(Map<Long, Appointment> told) {
        ProcurationId of = procuration == null ? null : new ProcurationId(procuration);
        Appointment then = event == null ? null : told.get(event);
        return new Message(id, kind, of, then, at, reason, site, state, settledAt);
    }
}
