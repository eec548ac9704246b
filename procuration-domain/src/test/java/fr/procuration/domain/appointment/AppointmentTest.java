package fr.procuration.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The rules of one appointment. */
class AppointmentTest {

    private static final Site SITE = Sites.inParis();
    private static final Instant NOW = Instant.parse("2025-12-16T09:00:00Z");
    private static final Instant FRIDAY_AT_10 = Instant.parse("2025-12-19T09:00:00Z");
    private static final Actor DESK = Actor.agent(new Agent("agent.paris", "CPAM-PARIS-01", "10.75.0.1"));

    @Test
    void is_taken_on_a_slot_of_the_site_for_a_motif_it_offers() {
        AppointmentChange taken = take(FRIDAY_AT_10, NOW);

        Appointment appointment = taken.appointment();
        assertThat(appointment.slot()).isEqualTo(new Slot(FRIDAY_AT_10, FRIDAY_AT_10.plusSeconds(1800)));
        assertThat(appointment.state()).isEqualTo(AppointmentState.PRIS);
        assertThat(appointment.sequence()).isZero();
        assertThat(appointment.revision()).isOne();
        assertThat(taken.event())
                .isEqualTo(new AppointmentEvent(AppointmentEvent.Kind.PRIS, appointment, NOW, Actor.MANDANT));
    }

    @Test
    void is_not_taken_outside_of_the_hours_nor_beside_a_slot() {
        assertRefused(new Refusal.NoSuchSlot(), () -> take(Instant.parse("2025-12-19T07:30:00Z"), NOW));
        assertRefused(new Refusal.NoSuchSlot(), () -> take(FRIDAY_AT_10.plusSeconds(60), NOW));
        assertRefused(new Refusal.NoSuchSlot(), () -> take(Instant.parse("2025-12-25T09:00:00Z"), NOW));
    }

    @Test
    void is_taken_from_two_hours_to_sixty_days_ahead() {
        assertThat(take(FRIDAY_AT_10, FRIDAY_AT_10.minus(Duration.ofHours(2)))).isNotNull();
        assertRefused(
                new Refusal.NoSuchSlot(),
                () -> take(FRIDAY_AT_10, FRIDAY_AT_10.minus(Duration.ofHours(2)).plusNanos(1000)));
        Instant sixty = Instant.parse("2026-02-14T09:00:00Z");
        assertThat(take(sixty, NOW)).isNotNull();
        assertRefused(new Refusal.NoSuchSlot(), () -> take(sixty.plus(Duration.ofDays(1)), NOW));
    }

    @Test
    void the_sixty_days_are_days_of_the_site() {
        Site behind = Sites.open(ZoneId.of("America/Cayenne"), Duration.ofMinutes(30), Sites.span("09:00", "12:00"));
        // 16 December in Paris, still the 15th in Cayenne.
        Instant now = Instant.parse("2025-12-16T01:00:00Z");
        Instant sixty = Instant.parse("2026-02-13T12:00:00Z");

        assertThat(Appointment.take(
                        AppointmentId.random(), behind, sixty, Sites.FILE.code(), false, Actor.MANDANT, now))
                .isNotNull();
        assertRefused(
                new Refusal.NoSuchSlot(),
                () -> Appointment.take(
                        AppointmentId.random(),
                        behind,
                        sixty.plus(Duration.ofDays(1)),
                        Sites.FILE.code(),
                        false,
                        Actor.MANDANT,
                        now));
    }

    @Test
    void is_about_nothing_that_the_site_does_not_offer() {
        assertRefused(
                new Refusal.UnknownMotif(),
                () -> Appointment.take(AppointmentId.random(), SITE, FRIDAY_AT_10, "AUTRE", false, Actor.MANDANT, NOW));
    }

    @Test
    void moves_as_one_act_and_counts_it() {
        Appointment first = take(FRIDAY_AT_10, NOW).appointment();
        Instant later = FRIDAY_AT_10.plusSeconds(1800);

        Appointment moved =
                first.move(SITE, later, Actor.MANDANT, NOW).orElseThrow().appointment();

        assertThat(moved.slot().start()).isEqualTo(later);
        assertThat(moved.id()).isEqualTo(first.id());
        assertThat(moved.sequence()).isOne();
        assertThat(moved.revision()).isEqualTo(2);
        assertThat(moved.move(SITE, later, Actor.MANDANT, NOW)).isEmpty();
        assertRefused(new Refusal.NoSuchSlot(), () -> moved.move(SITE, later.plusSeconds(1), Actor.MANDANT, NOW));
    }

    @Test
    void is_moved_and_cancelled_until_two_hours_before() {
        Appointment first = take(FRIDAY_AT_10, NOW).appointment();
        Instant last = FRIDAY_AT_10.minus(Duration.ofHours(2));
        Instant next = FRIDAY_AT_10.plus(Duration.ofDays(1));

        assertThat(first.isChangeableAt(last)).isTrue();
        assertThat(first.move(SITE, next, DESK, last)).isPresent();
        assertThat(first.cancel(DESK, last)).isPresent();
        Instant late = last.plusNanos(1000);
        assertThat(first.isChangeableAt(late)).isFalse();
        assertRefused(new Refusal.TooLateToChange(), () -> first.move(SITE, next, DESK, late));
        assertRefused(new Refusal.TooLateToChange(), () -> first.cancel(DESK, late));
    }

    @Test
    void is_cancelled_once_in_the_next_edition_of_its_calendar_entry() {
        Appointment cancelled = take(FRIDAY_AT_10, NOW)
                .appointment()
                .cancel(Actor.MANDANT, NOW)
                .orElseThrow()
                .appointment();

        assertThat(cancelled.state()).isEqualTo(AppointmentState.ANNULE);
        assertThat(cancelled.sequence()).isOne();
        assertThat(cancelled.cancel(Actor.MANDANT, FRIDAY_AT_10.plusSeconds(1))).isEmpty();
    }

    @Test
    void who_comes_can_be_said_until_its_time_is_over() {
        Appointment first = take(FRIDAY_AT_10, NOW).appointment();
        Instant during = FRIDAY_AT_10.plusSeconds(600);

        Appointment represented =
                first.represent(true, Actor.MANDANT, during).orElseThrow().appointment();
        assertThat(represented.represented()).isTrue();
        assertThat(represented.sequence()).isZero();
        assertThat(represented.represent(true, Actor.MANDANT, during)).isEmpty();
        Instant over = first.slot().end();
        assertRefused(new Refusal.AppointmentClosed(), () -> represented.represent(false, Actor.MANDANT, over));
        assertRefused(new Refusal.AppointmentClosed(), () -> first.call(true, DESK, over));
    }

    @Test
    void the_call_confirms_it_and_corrects_who_comes() {
        Appointment first = take(FRIDAY_AT_10, NOW).appointment();

        Appointment confirmed = first.call(true, DESK, NOW).orElseThrow().appointment();

        assertThat(confirmed.state()).isEqualTo(AppointmentState.CONFIRME);
        assertThat(confirmed.represented()).isTrue();
        assertThat(confirmed.call(true, DESK, NOW)).isEmpty();
        assertThat(confirmed.call(false, DESK, NOW).orElseThrow().appointment().represented())
                .isFalse();
    }

    @Test
    void the_visit_begins_on_its_day_by_the_clock_of_the_site() {
        Appointment first = take(FRIDAY_AT_10, NOW).appointment();
        Instant midnight = Instant.parse("2025-12-18T23:00:00Z");

        assertThat(first.honour(SITE, DESK, midnight)).isPresent();
        assertRefused(new Refusal.AppointmentOfAnotherDay(), () -> first.honour(SITE, DESK, midnight.minusSeconds(1)));
        assertRefused(
                new Refusal.AppointmentOfAnotherDay(),
                () -> first.honour(SITE, DESK, midnight.plus(Duration.ofDays(1))));
        Appointment honoured = first.honour(SITE, DESK, midnight).orElseThrow().appointment();
        assertThat(honoured.honour(SITE, DESK, midnight)).isEmpty();
    }

    @Test
    void whoever_has_not_come_is_absent_half_an_hour_after_the_start() {
        Appointment first = take(FRIDAY_AT_10, NOW).appointment();
        Instant half = FRIDAY_AT_10.plus(Duration.ofMinutes(30));

        assertRefused(new Refusal.NotYetAbsent(), () -> first.miss(DESK, half.minusNanos(1000)));
        Appointment absent = first.miss(DESK, half).orElseThrow().appointment();
        assertThat(absent.state()).isEqualTo(AppointmentState.ABSENT);
        assertThat(absent.miss(DESK, half)).isEmpty();
        assertRefused(new Refusal.AppointmentClosed(), () -> absent.honour(SITE, DESK, half));
    }

    private static AppointmentChange take(Instant start, Instant now) {
        return Appointment.take(AppointmentId.random(), SITE, start, Sites.FILE.code(), false, Actor.MANDANT, now);
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable call) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, call);
        assertThat(Optional.ofNullable(refused).map(RefusedException::refusal)).contains(refusal);
    }
}
