package fr.procuration.persistence.appointment;

import static java.util.Objects.requireNonNull;

import fr.procuration.domain.appointment.Appointee;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.appointment.AppointmentState;
import fr.procuration.domain.appointment.Requester;
import fr.procuration.domain.appointment.Slot;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.persistence.vault.SealingContexts;
import fr.procuration.port.appointment.Booking;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * An appointment; with the number of its mandant, unless that is known. On an array, Micronaut Data sees no annotation of types, hence
 * the other {@code @Nullable}.
 */
@MappedEntity("appointment")
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record AppointmentRow(
        @Id UUID id,
        UUID mandant,
        String site,
        Instant startsAt,
        Instant endsAt,
        String motif,
        boolean represented,
        AppointmentState state,
        int sequence,
        int revision,
        Requester takenBy,
        Instant takenAt,
        byte[] nameData,
        @jakarta.annotation.Nullable byte[] nirData) {

    Appointment appointment() {
        return new Appointment(
                new AppointmentId(id),
                site,
                new Slot(startsAt, endsAt),
                motif,
                represented,
                state,
                sequence,
                revision,
                takenBy,
                takenAt);
    }

    Booking booking(PersonalData data) {
        Nir nir = data.openNir(requireNonNull(nirData), SealingContexts.number(mandant));
        return new Booking(
                appointment(), new Appointee(nir, data.openName(nameData, SealingContexts.name(id, nir.value()))));
    }
}
