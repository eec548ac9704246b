package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.FreeSlot;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.domain.appointment.Requester;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.appointment.Coverage;
import fr.procuration.port.driving.TakeAppointment;
import fr.procuration.port.driving.TakeAppointment.Wish;
import fr.procuration.port.driving.TakeAppointmentFor;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.IdempotencyKeys;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Refusals;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.fixture.Traced;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A mandant, or an agent for somebody, takes an appointment. */
final class TakeAppointmentTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Instant TEN = Appointments.FRIDAY_AT_10;

    private final Visits visits = new Visits();
    private final Mandant mandant = Mandants.random();

    @Test
    void says_whether_a_procuration_runs_on_the_day() {
        assertThat(take(Visits.wish(), null).coverage()).isEqualTo(Coverage.NONE);
        Mandant other = Mandants.random();
        visits.granted(other);
        TakeAppointment.Answer covered = take(other, Visits.wish(), null);
        assertThat(covered.coverage()).isEqualTo(new Coverage(true, LocalDate.of(2026, 1, 16)));

        Mandant third = Mandants.random();
        visits.granted(third);
        Instant february = Instant.parse("2026-02-06T09:00:00Z");
        TakeAppointment.Answer late = take(third, Visits.wish(Sites.PARIS, february), null);
        assertThat(late.coverage()).isEqualTo(new Coverage(false, LocalDate.of(2026, 1, 16)));
        assertThat(late.coverage().isMissingFor(late.appointment())).isTrue();
    }

    @Test
    void covers_the_last_day_of_the_procuration_and_not_the_next() {
        visits.granted(mandant);
        Instant last = Instant.parse("2026-01-16T15:30:00Z");
        assertThat(take(Visits.wish(Sites.PARIS, last), null).coverage().covers())
                .isTrue();

        Mandant other = Mandants.random();
        visits.granted(other);
        Instant next = Instant.parse("2026-01-19T07:30:00Z");
        assertThat(take(other, Visits.wish(Sites.PARIS, next), null).coverage().covers())
                .isFalse();
    }

    @Test
    void tells_which_slots_are_free_next_when_the_last_place_was_taken() {
        visits.fill(TEN);
        visits.fill(TEN.plus(HALF_AN_HOUR));

        assertThat(refusal(Visits.wish(), null))
                .contains(new Refusal.SlotTaken(List.of(
                        Instant.parse("2025-12-19T10:00:00Z"),
                        Instant.parse("2025-12-19T10:30:00Z"),
                        Instant.parse("2025-12-19T12:00:00Z"))));
    }

    @Test
    void gives_one_of_each_motif_at_a_time() {
        Appointment first = take(Visits.wish(), null).appointment();

        assertThat(refusal(Visits.wish(Sites.PARIS, TEN.plus(HALF_AN_HOUR)), null))
                .contains(new Refusal.AppointmentOpen(first.slot().start()));
        Wish other = new Wish(Sites.PARIS.id(), TEN.plus(HALF_AN_HOUR), Sites.CARE.code(), false);
        assertThat(take(other, null).appointment().motif()).isEqualTo(Sites.CARE.code());
    }

    @Test
    void knows_its_sites_only() {
        assertThat(refusal(new Wish("CPAM-MARS-01", TEN, Sites.FILE.code(), false), null))
                .contains(new Refusal.UnknownSite());
    }

    @Test
    void answers_a_key_with_the_first_answer_also_when_the_slot_is_past_or_full() {
        IdempotencyKey key = IdempotencyKeys.random();
        TakeAppointment.Answer first = take(Visits.wish(), key);
        visits.fill(TEN);

        assertThat(take(Visits.wish(), key))
                .isEqualTo(new TakeAppointment.Answer(first.appointment(), first.coverage(), true));
        visits.clock.set(TEN);
        assertThat(take(Visits.wish(), key).replayed()).isTrue();
        assertThat(visits.agenda.of(mandant.nir())).hasSize(1);
    }

    @Test
    void refuses_a_key_for_another_request() {
        IdempotencyKey key = IdempotencyKeys.random();
        take(Visits.wish(), key);

        assertThat(refusal(Visits.wish(Sites.PARIS, TEN.plus(HALF_AN_HOUR)), key))
                .contains(new Refusal.KeyReused());
        assertThat(refusal(new Wish(Sites.PARIS.id(), TEN, Sites.FILE.code(), false), key))
                .contains(new Refusal.KeyReused());
    }

    @Test
    void an_agent_takes_it_for_who_calls_and_it_is_a_consultation() {
        TakeAppointment.Answer taken = visits.takeFor.take(command(PersonName.of(mandant.identite())));

        assertThat(taken.appointment().takenBy()).isEqualTo(Requester.AGENT);
        assertThat(visits.agenda.find(taken.appointment().id()).orElseThrow().of())
                .isEqualTo(Appointments.of(mandant));
        assertThat(Traced.about(visits.traces, mandant.nir()))
                .extracting(Consultation::outcome)
                .containsExactly(Outcome.RENDEZ_VOUS);
    }

    @Test
    void the_mandataire_who_calls_has_one_while_the_procuration_runs() {
        assertThat(Refusals.of(() -> visits.takeFor.take(command(null)))).contains(new Refusal.NoProcurationRunning());
        assertThat(Traced.about(visits.traces, mandant.nir()))
                .extracting(Consultation::outcome)
                .containsExactly(Outcome.AUCUNE_PROCURATION);

        visits.granted(mandant);
        TakeAppointment.Answer taken = visits.takeFor.take(command(null));
        assertThat(taken.appointment().takenBy()).isEqualTo(Requester.MANDATAIRE);
        assertThat(visits.agenda.find(taken.appointment().id()).orElseThrow().of())
                .isEqualTo(Appointments.of(mandant));
    }

    @Test
    void shows_the_slots_that_can_be_taken_and_how_many_places_they_have() {
        visits.fill(TEN);
        LocalDate friday = LocalDate.of(2025, 12, 19);

        List<FreeSlot> free = visits.sites.freeSlots(Sites.PARIS.id(), Sites.FILE.code(), friday, friday);

        assertThat(free).hasSize(14).noneMatch(slot -> slot.slot().start().equals(TEN));
        assertThat(free).allMatch(slot -> slot.places() == Sites.PARIS.desks());
    }

    @Test
    void shows_none_that_are_too_near_or_too_far() {
        LocalDate today = LocalDate.of(2025, 12, 16);
        List<FreeSlot> all = visits.sites.freeSlots(Sites.PARIS.id(), Sites.FILE.code(), LocalDate.MIN, LocalDate.MAX);

        assertThat(all.get(0).slot().start()).isEqualTo(Instants.GUIDE.plus(Duration.ofHours(3)));
        assertThat(Sites.PARIS.dayOf(all.get(all.size() - 1).slot().start())).isEqualTo(today.plusDays(59));
        assertThat(Refusals.of(() -> visits.sites.freeSlots(Sites.REUNION.id(), Sites.CARE.code(), today, today)))
                .contains(new Refusal.UnknownMotif());
    }

    private TakeAppointmentFor.Command command(@Nullable PersonName caller) {
        return new TakeAppointmentFor.Command(mandant.nir(), caller, Visits.wish(), Agents.PARIS, null);
    }

    private TakeAppointment.Answer take(Wish wish, @Nullable IdempotencyKey key) {
        return take(mandant, wish, key);
    }

    private TakeAppointment.Answer take(Mandant who, Wish wish, @Nullable IdempotencyKey key) {
        return visits.take.take(new TakeAppointment.Command(Appointments.of(who), wish, key));
    }

    private Optional<Refusal> refusal(Wish wish, @Nullable IdempotencyKey key) {
        return Refusals.of(() -> take(wish, key));
    }
}
