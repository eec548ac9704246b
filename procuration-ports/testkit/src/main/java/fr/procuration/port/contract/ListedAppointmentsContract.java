package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentChange;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.appointment.FreeSlot;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.appointment.Booking;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Sites;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Appointments of a site, of a mandant, and of a mandataire whose procuration has ended, as they are now. */
abstract class ListedAppointmentsContract extends AppointmentsContract {

    @Test
    void lists_a_day_by_hour_without_those_cancelled() {
        Instant later = ten.plus(HALF_AN_HOUR);
        PlannedChange second = wish(later);
        take(Mandants.random(), second);
        Appointment first = taken();
        PlannedChange gone = wish(later);
        take(Mandants.random(), gone);
        agenda().record(Appointments.told(
                gone.change().appointment().cancel(Actor.MANDANT, now()).orElseThrow()));

        assertThat(agenda().on(Sites.PARIS, ten, later.plusSeconds(1)))
                .extracting(Booking::appointment)
                .containsExactly(first, second.change().appointment());
        assertThat(agenda().on(Sites.REUNION, ten, later)).isEmpty();
    }

    @Test
    void lists_those_of_one_slot_in_the_order_in_which_they_were_taken() {
        PlannedChange first = wish(ten.plus(HALF_AN_HOUR));
        PlannedChange second = Appointments.taken(Sites.PARIS, ten, now().plusSeconds(1));
        take(Mandants.random(), first);
        take(Mandants.random(), second);
        Appointment moved = move(first.change().appointment(), ten);

        assertThat(agenda().on(Sites.PARIS, ten, ten.plusSeconds(1)))
                .extracting(Booking::appointment)
                .containsExactly(moved, second.change().appointment());
    }

    @Test
    void lists_those_of_a_mandant_the_one_that_begins_last_first() {
        Appointment far = move(taken(), ten.plus(HALF_AN_HOUR));
        agenda().record(Appointments.told(far.cancel(Actor.MANDANT, now()).orElseThrow()));
        Appointment near = taken();

        assertThat(agenda().of(mandant.nir())).extracting(Appointment::id).containsExactly(far.id(), near.id());
        assertThat(another().of(mandant.nir())).extracting(Appointment::id).containsExactly(far.id(), near.id());
    }

    @Test
    void shows_another_instance_at_once_what_one_has_recorded() {
        IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString());
        PlannedChange wish = wish(ten);
        Appointment wanted = wish.change().appointment();
        assertAnotherShows(wanted.id(), key, null, Sites.PARIS.desks());
        agenda().take(Appointments.of(mandant), Sites.PARIS, wish, key);
        assertAnotherShows(wanted.id(), key, wanted, Sites.PARIS.desks() - 1);

        AppointmentChange called =
                wanted.call(false, Actor.agent(Agents.PARIS), now()).orElseThrow();
        agenda().record(Appointments.untold(called));
        assertThat(another().find(wanted.id()).map(Booking::appointment)).contains(called.appointment());
        assertThat(another().of(mandant.nir())).containsExactly(called.appointment());
    }

    /** By each of its methods: what one instance has read before may be kept by it too long. */
    private void assertAnotherShows(AppointmentId id, IdempotencyKey key, @Nullable Appointment expected, int places) {
        Optional<Appointment> kept = Optional.ofNullable(expected);
        assertThat(another().find(id).map(Booking::appointment)).isEqualTo(kept);
        assertThat(another().of(mandant.nir())).isEqualTo(kept.stream().toList());
        assertThat(another().answerTo(mandant.nir(), key)).isEqualTo(kept);
        assertThat(another().on(Sites.PARIS, ten, ten.plusSeconds(1)))
                .extracting(Booking::appointment)
                .isEqualTo(kept.stream().toList());
        assertThat(another().freeSlots(Sites.PARIS, ten, ten.plusSeconds(1)))
                .extracting(FreeSlot::places)
                .containsExactly(places);
    }

    @Test
    void finds_to_which_appointments_the_mandataire_was_to_come() {
        Change grant = Changes.grant(Declarations.by(mandant), now());
        store().record(grant);
        Appointment first = taken();
        taken(Mandants.random());
        Change revocation = Changes.revocation(grant.procuration(), now().plusSeconds(60));
        store().record(revocation);

        assertThat(agenda().representedOf(entryOf(revocation)))
                .extracting(Booking::appointment)
                .containsExactly(first);
        agenda().record(Appointments.told(
                first.represent(false, Actor.SERVICE, now()).orElseThrow()));
        assertThat(agenda().representedOf(entryOf(revocation))).isEmpty();
    }

    private void taken(Mandant who) {
        take(who, wish(ten.plus(HALF_AN_HOUR)));
    }

    @Test
    void finds_none_to_which_the_mandataire_was_named_only_after_the_end() {
        Change grant = Changes.grant(mandant);
        store().record(grant);
        Change revocation = Changes.revocation(grant.procuration());
        store().record(revocation);
        PlannedChange later =
                Appointments.taken(Sites.PARIS, ten, revocation.event().at().plusSeconds(1));
        take(mandant, later);

        assertThat(agenda().representedOf(entryOf(revocation))).isEmpty();
    }

    private JournalEntry entryOf(Change change) {
        long last = JournalEntry.START;
        while (true) {
            for (JournalEntry entry : subscriber().journal().after(last, 1000)) {
                if (entry.event().equals(change.event())) {
                    return entry;
                }
                last = entry.position();
            }
        }
    }
}
