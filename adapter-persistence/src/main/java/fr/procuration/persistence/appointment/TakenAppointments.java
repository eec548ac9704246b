package fr.procuration.persistence.appointment;

import static fr.procuration.persistence.database.Outages.translated;
import static java.util.Objects.requireNonNull;

import fr.procuration.domain.appointment.Appointee;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.Site;
import fr.procuration.persistence.database.DatabaseException;
import fr.procuration.persistence.database.Outages;
import fr.procuration.persistence.procuration.MandantEntry;
import fr.procuration.persistence.procuration.MandantReferences;
import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.persistence.vault.SealingContexts;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.driven.AppointmentOutcome;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes appointments, with the name of whose they are sealed. */
@Singleton
class TakenAppointments {

    private final AppointmentChanges changes;
    private final AppointmentRepository appointments;
    private final PersonalData data;

    TakenAppointments(AppointmentChanges changes, AppointmentRepository appointments, PersonalData data) {
        this.changes = changes;
        this.appointments = appointments;
        this.data = data;
    }

    AppointmentOutcome take(Appointee of, Site site, PlannedChange change, @Nullable IdempotencyKey key) {
        Appointment appointment = change.change().appointment();
        MandantEntry entry = data.entry(of.nir(), MandantReferences.next(appointment.takenAt()));
        byte[] name = sealedName(of, appointment);
        Taken taken = write(entry, change, site.desks(), key, name);
        return switch (taken.outcome()) {
            case RECORDED -> new AppointmentOutcome.Recorded();
            case ANSWERED -> new AppointmentOutcome.Answered();
            case OPEN -> new AppointmentOutcome.Open(open(requireNonNull(taken.open())));
            case FULL -> new AppointmentOutcome.Full();
            case OUTDATED -> throw new IllegalStateException("an appointment that is taken has no change before");
        };
    }

    private byte[] sealedName(Appointee of, Appointment appointment) {
        return data.seal(
                of.name(),
                SealingContexts.name(appointment.id().value(), of.nir().value()));
    }

    /** Again if somebody else entered the mandant in the same moment. */
    private Taken write(
            MandantEntry entry, PlannedChange change, int desks, @Nullable IdempotencyKey key, byte[] name) {
        try {
            return changes.take(entry, change, desks, key, name);
        } catch (DatabaseException failure) {
            if (Outages.isDuplicate(failure)) {
                return changes.take(entry, change, desks, key, name);
            }
            throw failure;
        }
    }

    private Appointment open(UUID id) {
        return translated(() -> appointments.find(id))
                .map(AppointmentRow::appointment)
                .orElseThrow(() -> new DamagedDataException("appointment " + id + ": open, and without a mandant"));
    }
}
