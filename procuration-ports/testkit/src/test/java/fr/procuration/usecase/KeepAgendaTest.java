package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.VisitId;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentState;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.port.appointment.Booking;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driving.KeepAgenda;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.driving.OpenAppointment;
import fr.procuration.port.driving.ReceiveMandataire;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.IdentityDocuments;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Refusals;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.fixture.Traced;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The agent keeps the agenda, up to the instant at which the appointment can begin. */
final class KeepAgendaTest {

    private static final LocalDate FRIDAY = LocalDate.of(2025, 12, 19);

    private final Visits visits = new Visits();
    private final Mandant mandant = Mandants.random();
    private final VisitId visit = VisitId.random();

    @Test
    void lists_who_comes_on_a_day_by_name() {
        Appointment first = visits.taken(mandant);

        assertThat(list(FRIDAY)).containsExactly(new KeepAgenda.Line(first, PersonName.of(mandant.identite()), false));
        assertThat(list(FRIDAY.plusDays(1))).isEmpty();
        visits.clock.set(first.slot().start().plus(Duration.ofMinutes(30)));
        assertThat(list(FRIDAY)).extracting(KeepAgenda.Line::missable).containsExactly(true);
    }

    @Test
    void lists_no_other_site_and_no_day_that_was_a_week_ago() {
        visits.taken(mandant);

        assertThat(Refusals.of(() -> visits.keep.list(Sites.PARIS.id(), FRIDAY, FRIDAY, Visits.reunion())))
                .contains(new Refusal.OtherSite());
        assertThat(Refusals.of(() -> visits.keep.site(Agents.LYON))).contains(new Refusal.UnknownSite());
        assertThat(visits.keep.list(Sites.PARIS.id(), LocalDate.MIN, LocalDate.MAX, Agents.PARIS))
                .hasSize(1);
        visits.clock.set(visits.clock.now().plus(Duration.ofDays(10)));
        assertThat(list(FRIDAY)).hasSize(1);
        visits.clock.set(visits.clock.now().plus(Duration.ofDays(1)));
        assertThat(list(FRIDAY)).isEmpty();
    }

    @Test
    void notes_the_call_once_and_who_will_come() {
        Appointment first = visits.taken(mandant);

        Appointment called = visits.keep.call(first.id(), false, Agents.PARIS);

        assertThat(called.state()).isEqualTo(AppointmentState.CONFIRME);
        assertThat(called.represented()).isFalse();
        assertThat(visits.keep.call(first.id(), false, Agents.PARIS)).isEqualTo(called);
        assertThat(Refusals.of(() -> visits.keep.call(first.id(), true, Visits.reunion())))
                .contains(new Refusal.UnknownAppointment());
    }

    @Test
    void closes_it_when_the_mandant_has_come_or_nobody_has() {
        Appointment first = visits.taken(mandant);
        Appointment second = visits.taken(Mandants.random());
        visits.clock.set(first.slot().start());

        assertThat(visits.keep.welcome(first.id(), Agents.PARIS).state()).isEqualTo(AppointmentState.HONORE);
        assertThat(Refusals.of(() -> visits.keep.miss(second.id(), Agents.PARIS)))
                .contains(new Refusal.NotYetAbsent());
        visits.clock.set(first.slot().start().plus(Duration.ofMinutes(30)));
        assertThat(visits.keep.miss(second.id(), Agents.PARIS).state()).isEqualTo(AppointmentState.ABSENT);
    }

    @Test
    void opens_it_as_a_look_up_that_leaves_a_trace() {
        visits.granted(mandant);
        Appointment first = visits.taken(mandant);

        OpenAppointment.Answer opened = visits.open.open(first.id(), Agents.PARIS);

        assertThat(opened.booking()).isEqualTo(new Booking(first, Appointments.of(mandant)));
        assertThat(opened.lookUp()).isInstanceOf(LookUpMandataire.Represented.class);
        assertThat(Traced.about(visits.traces, mandant.nir()))
                .extracting(Consultation::outcome)
                .containsExactly(Outcome.REPRESENTE);
        assertThat(Refusals.of(() -> visits.open.open(first.id(), Visits.reunion())))
                .contains(new Refusal.UnknownAppointment());
    }

    @Test
    void a_procuration_given_in_the_waiting_room_counts_at_once() {
        Appointment first = visits.taken(mandant);
        visits.clock.set(first.slot().start());
        assertThat(visits.open.open(first.id(), Agents.PARIS).lookUp()).isEqualTo(new LookUpMandataire.NoProcuration());

        visits.granted(mandant);

        assertThat(visits.open.open(first.id(), Agents.PARIS).lookUp())
                .isInstanceOf(LookUpMandataire.Represented.class);
        assertThat(receive(first)).isEqualTo(new ReceiveMandataire.Received());
    }

    @Test
    void the_reception_closes_it_and_asking_again_gives_the_same_answer() {
        visits.granted(mandant);
        Appointment first = visits.taken(mandant);
        visits.clock.set(first.slot().start());

        assertThat(receive(first)).isEqualTo(new ReceiveMandataire.Received());
        assertThat(visits.now(first).state()).isEqualTo(AppointmentState.HONORE);
        assertThat(receive(first)).isEqualTo(new ReceiveMandataire.Received());
        assertThat(visits.store.visits(mandant.nir())).hasSize(1);
    }

    @Test
    void the_visit_begins_also_when_the_appointment_changes_in_the_same_moment() {
        visits.granted(mandant);
        Appointment first = visits.taken(mandant);
        visits.clock.set(first.slot().start());
        Agenda overtaken = mock(Agenda.class, delegatesTo(visits.agenda));
        doAnswer(call -> {
                    visits.change.represent(first.id(), false, Visits.by(mandant.nir()));
                    return visits.agenda.honour(call.getArgument(0), call.getArgument(1));
                })
                .doAnswer(call -> visits.agenda.honour(call.getArgument(0), call.getArgument(1)))
                .when(overtaken)
                .honour(any(), any());

        assertThat(UseCases.receiveMandataire(visits.store, overtaken, visits.traces, visits.limits, visits.clock)
                        .receive(query(first)))
                .isEqualTo(new ReceiveMandataire.Received());
        assertThat(visits.now(first).state()).isEqualTo(AppointmentState.HONORE);
    }

    @Test
    void another_visit_of_an_appointment_that_has_begun_is_refused() {
        visits.granted(mandant);
        Appointment first = visits.taken(mandant);
        visits.clock.set(first.slot().start());
        visits.keep.welcome(first.id(), Agents.PARIS);

        assertThat(Refusals.of(() -> receive(first))).contains(new Refusal.AppointmentClosed());
        assertThat(visits.store.visits(mandant.nir())).isEmpty();
    }

    @Test
    void nothing_begins_when_it_was_revoked_in_the_waiting_room() {
        visits.granted(mandant);
        Appointment first = visits.taken(mandant);
        visits.clock.set(first.slot().start());
        visits.store.record(
                Changes.revocation(visits.store.latest(mandant.nir()).orElseThrow(), visits.clock.now()));

        assertThat(receive(first)).isEqualTo(new ReceiveMandataire.NoProcuration());
        assertThat(visits.now(first).state()).isEqualTo(AppointmentState.PRIS);
    }

    @Test
    void nothing_begins_for_another_person_nor_on_another_day() {
        visits.granted(mandant);
        Appointment first = visits.taken(mandant);
        assertThat(Refusals.of(() -> receive(first))).contains(new Refusal.AppointmentOfAnotherDay());
        assertThat(visits.store.visits(mandant.nir())).isEmpty();
        assertThat(Traced.about(visits.traces, mandant.nir()))
                .extracting(Consultation::outcome)
                .containsExactly(Outcome.CONFORME);

        Mandant other = Mandants.random();
        visits.granted(other);
        visits.clock.set(first.slot().start());
        assertThat(Refusals.of(() -> visits.receive.receive(new ReceiveMandataire.Query(
                        other.nir(), IdentityDocuments.NICOLAS, Agents.PARIS, visit, first.id()))))
                .contains(new Refusal.UnknownAppointment());
        assertThat(visits.now(first)).isEqualTo(first);
    }

    private ReceiveMandataire.Answer receive(Appointment appointment) {
        return visits.receive.receive(query(appointment));
    }

    private ReceiveMandataire.Query query(Appointment appointment) {
        return new ReceiveMandataire.Query(
                mandant.nir(), IdentityDocuments.NICOLAS, Agents.PARIS, visit, appointment.id());
    }

    private List<KeepAgenda.Line> list(LocalDate day) {
        return visits.keep.list(Sites.PARIS.id(), day, day, Agents.PARIS);
    }
}
