package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.appointment.AppointmentState;
import fr.procuration.domain.appointment.Requester;
import fr.procuration.port.FeedEvent;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.driving.TakeAppointment;
import fr.procuration.port.driving.ViewAppointments;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Refusals;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.message.MessageKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Appointments are moved and cancelled by those whose they are, and follow the end of a procuration. */
final class ChangeAppointmentTest {

    private static final Instant LATER = Appointments.FRIDAY_AT_10.plus(Duration.ofMinutes(30));

    private static final Instant REUNION_AT_10 = Instant.parse("2025-12-19T06:00:00Z");

    private final Visits visits = new Visits();
    private final Mandant mandant = Mandants.random();

    @Test
    void moves_it_and_moving_it_there_again_gives_the_same_receipt() {
        Appointment first = visits.taken(mandant);

        Appointment moved = visits.change.move(first.id(), LATER, Visits.by(mandant.nir()));

        assertThat(moved.slot().start()).isEqualTo(LATER);
        assertThat(visits.change.move(first.id(), LATER, Visits.by(mandant.nir())))
                .isEqualTo(moved);
        assertThat(visits.now(first)).isEqualTo(moved);
    }

    @Test
    void stays_where_it_is_when_the_other_slot_is_full() {
        Appointment first = visits.taken(mandant);
        visits.fill(LATER);

        assertThat(Refusals.of(() -> visits.change.move(first.id(), LATER, Visits.by(mandant.nir()))))
                .containsInstanceOf(Refusal.SlotTaken.class);
        assertThat(visits.now(first)).isEqualTo(first);
    }

    @Test
    void is_unknown_to_other_mandants_and_other_sites() {
        Appointment first = visits.taken(mandant);

        assertThat(Refusals.of(() -> visits.change.cancel(
                        first.id(), Visits.by(Mandants.random().nir()))))
                .contains(new Refusal.UnknownAppointment());
        assertThat(Refusals.of(() -> visits.change.cancel(first.id(), Visits.by(Visits.reunion()))))
                .contains(new Refusal.UnknownAppointment());
        assertThat(Refusals.of(() -> visits.change.cancel(AppointmentId.random(), Visits.by(Agents.PARIS))))
                .contains(new Refusal.UnknownAppointment());
        assertThat(visits.now(first)).isEqualTo(first);
    }

    @Test
    void is_cancelled_by_an_agent_of_the_site_and_frees_the_place() {
        Appointment first = visits.taken(mandant);

        assertThat(visits.change.cancel(first.id(), Visits.by(Agents.PARIS)).state())
                .isEqualTo(AppointmentState.ANNULE);
        assertThat(visits.taken(mandant).slot()).isEqualTo(first.slot());
    }

    @Test
    void shows_those_to_come_first() {
        Appointment first = visits.taken(mandant);
        visits.change.cancel(first.id(), Visits.by(mandant.nir()));
        Appointment second = visits.taken(mandant);

        List<ViewAppointments.View> all = visits.view.all(mandant.nir());

        assertThat(all).extracting(view -> view.appointment().id()).containsExactly(second.id(), first.id());
        assertThat(all).extracting(ViewAppointments.View::toCome).containsExactly(true, false);
        assertThat(all.get(0).changeable()).isTrue();
        assertThat(Refusals.of(() -> visits.view.one(Mandants.random().nir(), second.id())))
                .contains(new Refusal.UnknownAppointment());
    }

    @Test
    void stays_without_the_mandataire_when_the_procuration_was_revoked_and_the_mandant_is_told() {
        visits.granted(mandant);
        Appointment first = visits.taken(mandant);

        visits.revoked(mandant);

        Appointment left = visits.now(first);
        assertThat(left.state()).isEqualTo(AppointmentState.PRIS);
        assertThat(left.represented()).isFalse();
        assertThat(visits.messages.messagesOf(mandant.nir()))
                .extracting(message -> message.kind())
                .contains(MessageKind.RDV_NON_REPRESENTE);
        assertThat(lastEvent().event().by().requester()).isEqualTo(Requester.SERVICE);
    }

    @Test
    void keeps_the_mandataire_when_another_procuration_runs_by_then() {
        visits.granted(mandant);
        Appointment first = visits.taken(mandant);
        visits.revoke.revoke(
                mandant.nir(), visits.store.latest(mandant.nir()).orElseThrow().id());
        visits.clock.set(visits.clock.now().plusSeconds(60));
        visits.granted(mandant);

        visits.relay();

        assertThat(visits.now(first).represented()).isTrue();
    }

    @Test
    void keeps_the_mandataire_who_was_named_after_the_end() {
        visits.granted(mandant);
        visits.revoke.revoke(
                mandant.nir(), visits.store.latest(mandant.nir()).orElseThrow().id());
        visits.clock.set(visits.clock.now().plusSeconds(60));
        Appointment later = visits.taken(mandant);

        visits.relay();

        assertThat(visits.now(later).represented()).isTrue();
    }

    @Test
    void an_appointment_at_a_site_that_is_gone_holds_back_no_other() {
        visits.granted(mandant);
        Appointment first = visits.taken(mandant);
        Mandant other = Mandants.random();
        visits.granted(other);
        Appointment elsewhere = visits.take
                .take(new TakeAppointment.Command(
                        Appointments.of(other), Visits.wish(Sites.REUNION, REUNION_AT_10), null))
                .appointment();
        visits.agenda.close(Sites.REUNION);
        visits.revoke.revoke(
                other.nir(), visits.store.latest(other.nir()).orElseThrow().id());

        visits.revoked(mandant);

        assertThat(visits.now(first).represented()).isFalse();
        assertThat(visits.now(elsewhere).represented()).isTrue();
    }

    @Test
    void is_left_alone_by_the_end_of_a_procuration_once_it_is_over() {
        visits.granted(mandant);
        Appointment first = visits.taken(mandant);
        visits.clock.set(first.slot().end());

        visits.revoked(mandant);

        assertThat(visits.now(first)).isEqualTo(first);
    }

    private FeedEvent.OfAppointment lastEvent() {
        return (FeedEvent.OfAppointment) visits.store.changesAfter(FeedPosition.START, 100).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .event();
    }
}
