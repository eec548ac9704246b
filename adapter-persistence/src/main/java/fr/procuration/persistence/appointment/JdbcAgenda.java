package fr.procuration.persistence.appointment;

import static fr.procuration.persistence.database.Outages.translated;

import fr.procuration.domain.Change;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.appointment.Appointee;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.appointment.FreeSlot;
import fr.procuration.domain.appointment.Site;
import fr.procuration.domain.identity.Nir;
import fr.procuration.persistence.procuration.PersonalData;
import fr.procuration.persistence.vault.MandantIndex;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.appointment.Booking;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.AppointmentOutcome;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Appointments on PostgreSQL. A change that another one excludes writes nothing, and is no error for the database. */
@Singleton
class JdbcAgenda implements Agenda {

    private final Sites sites;
    private final AppointmentRepository appointments;
    private final EventRepository events;
    private final AppointmentChanges changes;
    private final TakenAppointments taken;
    private final PersonalData data;

    JdbcAgenda(
            Sites sites,
            AppointmentRepository appointments,
            EventRepository events,
            AppointmentChanges changes,
            TakenAppointments taken,
            PersonalData data) {
        this.sites = sites;
        this.appointments = appointments;
        this.events = events;
        this.changes = changes;
        this.taken = taken;
        this.data = data;
    }

    @Override
    public List<Site> sites() {
        return sites.all();
    }

    @Override
    public List<FreeSlot> freeSlots(Site site, Instant from, Instant until) {
        List<GivenRow> given = translated(() -> appointments.given(site.id(), from, until));
        return new FreeSlots(site, given).between(from, until);
    }

    @Override
    public AppointmentOutcome take(Appointee of, Site site, PlannedChange change, @Nullable IdempotencyKey key) {
        return taken.take(of, site, change, key);
    }

    @Override
    public AppointmentOutcome move(Site site, PlannedChange moved) {
        return switch (changes.move(moved, site.desks())) {
            case RECORDED -> new AppointmentOutcome.Recorded();
            case FULL -> new AppointmentOutcome.Full();
            default -> new AppointmentOutcome.Outdated();
        };
    }

    @Override
    public boolean record(PlannedChange change) {
        return changes.record(change);
    }

    @Override
    public boolean honour(PlannedChange closing, Change reception) {
        MandantIndex index = data.index(reception.procuration().mandant().nir());
        return changes.honour(closing, index, reception.procuration(), (Received) reception.event());
    }

    @Override
    public Optional<Booking> find(AppointmentId id) {
        return translated(() -> appointments.find(id.value())).map(row -> row.booking(data));
    }

    @Override
    public List<Appointment> of(Nir mandant) {
        MandantIndex index = data.index(mandant);
        return translated(() -> appointments.of(index.part(), index.value(), index.other())).stream()
                .map(AppointmentRow::appointment)
                .toList();
    }

    @Override
    public List<Booking> on(Site site, Instant from, Instant until) {
        return bookings(translated(() -> appointments.on(site.id(), from, until)));
    }

    @Override
    public Optional<Appointment> answerTo(Nir mandant, IdempotencyKey key) {
        MandantIndex index = data.index(mandant);
        return translated(() -> events.answerTo(index.part(), index.value(), index.other(), key.value()))
                .map(EventRecord::asItWas);
    }

    @Override
    public List<Booking> representedOf(JournalEntry entry) {
        return bookings(translated(
                () -> appointments.representedOf(entry.position(), entry.event().at())));
    }

    private List<Booking> bookings(List<AppointmentRow> rows) {
        return rows.stream().map(row -> row.booking(data)).toList();
    }
}
