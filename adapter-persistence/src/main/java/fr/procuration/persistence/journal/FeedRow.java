package fr.procuration.persistence.journal;

import static java.util.Objects.requireNonNull;

import fr.procuration.domain.EndReason;
import fr.procuration.domain.appointment.AppointmentEvent;
import fr.procuration.domain.appointment.AppointmentState;
import fr.procuration.domain.appointment.Requester;
import fr.procuration.persistence.appointment.EventRecord;
import fr.procuration.port.FeedPosition;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant or an end, joined with the procuration it tells of, or an event of an appointment, of which the rest is null; with whose that
 * is. On an array, Micronaut Data sees no annotation of types, hence the other {@code @Nullable}.
 */
@MappedEntity("journal")
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record FeedRow(
        @Id long position,
        long step,
        String kind,
        Instant at,
        @Nullable EndReason reason,
        @Nullable String agent,
        @Nullable String agentSite,
        @Nullable String origin,
        UUID mandant,
        UUID id,
        Instant endsAt,
        @Nullable Integer number,
        @Nullable String canal,
        @Nullable Instant grantedAt,
        @jakarta.annotation.Nullable byte[] mandataireData,
        @jakarta.annotation.Nullable byte[] mandantData,
        @Nullable String site,
        @Nullable Instant startsAt,
        @Nullable String motif,
        @Nullable Boolean represented,
        @Nullable AppointmentState state,
        @Nullable Integer sequence,
        @Nullable Integer revision,
        @Nullable Requester takenBy,
        @Nullable Instant takenAt,
        @Nullable Requester requester,
        @jakarta.annotation.Nullable byte[] nirData) {

    FeedPosition place() {
        return new FeedPosition(position, step);
    }

    boolean isOfAppointment() {
        return step > 0;
    }

    JournalRow change() {
        return new JournalRow(
                position,
                JournalRow.Kind.valueOf(kind),
                at,
                reason,
                id,
                requireNonNull(number),
                requireNonNull(canal),
                requireNonNull(grantedAt),
                endsAt,
                requireNonNull(mandataireData),
                agent,
                agentSite,
                origin,
                null);
    }

    EventRecord appointment() {
        return new EventRecord(
                step,
                AppointmentEvent.Kind.valueOf(kind),
                at,
                id,
                requireNonNull(site),
                requireNonNull(startsAt),
                endsAt,
                requireNonNull(motif),
                requireNonNull(represented),
                requireNonNull(state),
                requireNonNull(sequence),
                requireNonNull(revision),
                requireNonNull(takenBy),
                requireNonNull(takenAt),
                requireNonNull(requester),
                agent,
                agentSite,
                origin);
    }
}
