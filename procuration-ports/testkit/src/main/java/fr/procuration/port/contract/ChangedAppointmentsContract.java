package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Change;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentChange;
import fr.procuration.domain.appointment.AppointmentState;
import fr.procuration.domain.appointment.FreeSlot;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.AppointmentOutcome;
import fr.procuration.port.driven.AppointmentOutcome.Full;
import fr.procuration.port.driven.AppointmentOutcome.Outdated;
import fr.procuration.port.driven.AppointmentOutcome.Recorded;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Sites;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Of changes of one appointment the first is recorded, whole, and gives back what it frees. */
abstract class ChangedAppointmentsContract extends AppointmentsContract {

    @Test
    void moves_and_gives_the_place_back() {
        Appointment moved = move(taken(), ten.plus(HALF_AN_HOUR));

        assertThat(agenda().of(mandant.nir())).containsExactly(moved);
        assertThat(places(ten)).isEqualTo(2);
        assertThat(places(ten.plus(HALF_AN_HOUR))).isEqualTo(1);
    }

    @Test
    void leaves_an_appointment_where_it_is_if_the_other_slot_is_full() {
        Appointment first = taken();
        Instant full = ten.plus(HALF_AN_HOUR);
        take(Mandants.random(), wish(full));
        take(Mandants.random(), wish(full));

        AppointmentChange moved =
                first.move(Sites.PARIS, full, Actor.MANDANT, now()).orElseThrow();

        assertThat(agenda().move(Sites.PARIS, Appointments.told(moved))).isEqualTo(new Full());
        assertThat(agenda().of(mandant.nir())).containsExactly(first);
        assertThat(places(ten)).isEqualTo(1);
    }

    @Test
    void gives_the_last_places_to_as_many_as_there_are_of_many_who_move_at_once() {
        Site vast = Sites.parisWith(CROWD);
        Instant later = ten.plus(HALF_AN_HOUR);
        List<Appointment> taken = Stream.generate(Mandants::random)
                .limit(16)
                .map(each -> {
                    PlannedChange wish = Appointments.taken(vast, ten, now());
                    assertThat(agenda().take(Appointments.of(each), vast, wish, null))
                            .isEqualTo(new Recorded());
                    return wish.change().appointment();
                })
                .toList();

        List<AppointmentOutcome> outcomes = Crowd.of(
                16,
                each -> agendaOf(each)
                        .move(
                                Sites.PARIS,
                                Appointments.told(taken.get(each)
                                        .move(Sites.PARIS, later, Actor.MANDANT, now())
                                        .orElseThrow())));

        assertThat(outcomes).filteredOn(Recorded.class::isInstance).hasSize(Sites.PARIS.desks());
        assertThat(outcomes).filteredOn(Full.class::isInstance).hasSize(16 - Sites.PARIS.desks());
    }

    @Test
    void cancels_and_gives_place_and_motif_back() {
        Appointment first = taken();
        AppointmentChange cancelled = first.cancel(Actor.MANDANT, now()).orElseThrow();

        assertThat(agenda().record(Appointments.told(cancelled))).isTrue();
        assertThat(places(ten)).isEqualTo(2);
        assertThat(agenda().of(mandant.nir())).containsExactly(cancelled.appointment());
        assertThat(take(mandant, wish(ten))).isEqualTo(new Recorded());
    }

    @Test
    void records_of_two_changes_of_the_same_appointment_the_first() {
        Appointment first = taken();
        AppointmentChange cancelled = first.cancel(Actor.MANDANT, now()).orElseThrow();
        AppointmentChange called =
                first.call(false, Actor.agent(Agents.PARIS), now()).orElseThrow();
        AppointmentChange moved = first.move(Sites.PARIS, ten.plus(HALF_AN_HOUR), Actor.MANDANT, now())
                .orElseThrow();

        assertThat(agenda().record(Appointments.untold(called))).isTrue();
        assertThat(agenda().record(Appointments.told(cancelled))).isFalse();
        assertThat(agenda().move(Sites.PARIS, Appointments.told(moved))).isEqualTo(new Outdated());
        assertThat(agenda().find(first.id()).orElseThrow().appointment()).isEqualTo(called.appointment());
    }

    @Test
    void records_one_of_16_changes_of_an_appointment_at_once() {
        Appointment first = taken();
        PlannedChange cancelled =
                Appointments.told(first.cancel(Actor.MANDANT, now()).orElseThrow());

        assertThat(Crowd.of(16, each -> agendaOf(each).record(cancelled)))
                .filteredOn(recorded -> recorded)
                .hasSize(1);
    }

    @Test
    void closes_an_appointment_together_with_the_reception() {
        Appointment first = taken();
        Change grant = Changes.grant(mandant);
        store().record(grant);
        Change reception = Changes.reception(grant.procuration());

        assertThat(agenda().honour(honoured(first), reception)).isTrue();
        assertThat(state(first)).isEqualTo(AppointmentState.HONORE);
        assertThat(store().visits(mandant.nir())).containsExactly(reception.event());
        assertThat(agenda().honour(honoured(first), Changes.reception(grant.procuration())))
                .isFalse();
        assertThat(store().visits(mandant.nir())).hasSize(1);
    }

    @Test
    void closes_nothing_without_the_reception() {
        Appointment first = taken();
        Change grant = Changes.grant(mandant);
        store().record(grant);
        store().record(Changes.revocation(grant.procuration()));

        assertThat(agenda().honour(honoured(first), Changes.reception(grant.procuration())))
                .isFalse();
        assertThat(state(first)).isEqualTo(AppointmentState.PRIS);
    }

    private static PlannedChange honoured(Appointment appointment) {
        return Appointments.untold(closing(appointment));
    }

    @Test
    void of_a_change_that_fails_halfway_nothing_stays() {
        Appointment first = taken();
        Change grant = Changes.grant(mandant);
        store().record(grant);
        FeedPosition told = endOfFeed();
        Mandant other = Mandants.random();
        Instant later = ten.plus(HALF_AN_HOUR);
        AppointmentChange moved =
                first.move(Sites.PARIS, later, Actor.MANDANT, now()).orElseThrow();
        AppointmentChange cancelled = first.cancel(Actor.MANDANT, now()).orElseThrow();
        subscriber().failHalfway();

        assertFails(() -> take(other, wish(ten)));
        assertFails(() -> agenda().move(Sites.PARIS, Appointments.told(moved)));
        assertFails(() -> agenda().record(Appointments.told(cancelled)));
        assertFails(() -> agenda().honour(Appointments.told(closing(first)), Changes.reception(grant.procuration())));

        for (Agenda each : List.of(agenda(), another())) {
            assertThat(each.of(mandant.nir())).containsExactly(first);
            assertThat(each.of(other.nir())).isEmpty();
            assertThat(each.freeSlots(Sites.PARIS, ten, later.plusSeconds(1)))
                    .extracting(FreeSlot::places)
                    .containsExactly(Sites.PARIS.desks() - 1, Sites.PARIS.desks());
        }
        assertThat(store().visits(mandant.nir())).isEmpty();
        assertThat(feed().changesAfter(told, 10)).isEmpty();
    }

    private static void assertFails(ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(RuntimeException.class);
    }

    private static AppointmentChange closing(Appointment appointment) {
        return appointment
                .honour(
                        Sites.PARIS,
                        Actor.agent(Agents.PARIS),
                        appointment.slot().start())
                .orElseThrow();
    }

    private AppointmentState state(Appointment appointment) {
        return agenda().find(appointment.id()).orElseThrow().appointment().state();
    }
}
