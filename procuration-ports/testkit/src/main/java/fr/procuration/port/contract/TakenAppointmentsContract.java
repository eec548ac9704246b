package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.appointment.Booking;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.driven.AppointmentOutcome;
import fr.procuration.port.driven.AppointmentOutcome.Answered;
import fr.procuration.port.driven.AppointmentOutcome.Full;
import fr.procuration.port.driven.AppointmentOutcome.Open;
import fr.procuration.port.driven.AppointmentOutcome.Recorded;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Sites;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Places are taken once, each mandant has one appointment of a motif, and a key one answer. */
abstract class TakenAppointmentsContract extends AppointmentsContract {

    @Test
    void keeps_what_was_taken_and_whose_it_is() {
        Appointment taken = taken();

        assertThat(agenda().find(taken.id())).contains(new Booking(taken, Appointments.of(mandant)));
        assertThat(agenda().of(mandant.nir())).containsExactly(taken);
        assertThat(agenda().of(Mandants.random().nir())).isEmpty();
    }

    @Test
    void keeps_instants_to_the_microsecond() {
        Instant now = now().plus(123_456, ChronoUnit.MICROS);
        PlannedChange wish = Appointments.taken(Sites.PARIS, ten, now);
        take(mandant, wish);

        assertThat(agenda().find(wish.change().appointment().id()))
                .contains(new Booking(wish.change().appointment(), Appointments.of(mandant)));
    }

    @Test
    void has_as_many_places_as_desks_and_gives_each_once() {
        assertThat(places(ten)).isEqualTo(2);
        taken();
        assertThat(places(ten)).isEqualTo(1);
        assertThat(take(Mandants.random(), wish(ten))).isEqualTo(new Recorded());

        assertThat(places(ten)).isZero();
        assertThat(take(Mandants.random(), wish(ten))).isEqualTo(new Full());
        assertThat(places(ten.plus(HALF_AN_HOUR))).isEqualTo(2);
    }

    @Test
    void has_places_of_each_site_at_the_same_hour() {
        Site vast = new Site(
                Sites.REUNION.id(),
                Sites.REUNION.name(),
                Sites.REUNION.address(),
                Sites.REUNION.zone(),
                Sites.REUNION.hours(),
                CROWD,
                Sites.REUNION.length(),
                Sites.REUNION.motifs());
        assertThat(take(Mandants.random(), wish(ten))).isEqualTo(new Recorded());

        assertThat(agenda().take(Appointments.of(mandant), vast, Appointments.taken(vast, ten, now()), null))
                .isEqualTo(new Recorded());
        assertThat(places(ten)).isEqualTo(1);
    }

    @Test
    void gives_the_last_places_to_as_many_as_there_are_of_many_at_once() {
        List<AppointmentOutcome> outcomes = Crowd.of(
                CROWD, each -> agendaOf(each).take(Appointments.of(Mandants.random()), Sites.PARIS, wish(ten), null));

        assertThat(outcomes).filteredOn(Recorded.class::isInstance).hasSize(Sites.PARIS.desks());
        assertThat(outcomes).filteredOn(Full.class::isInstance).hasSize(CROWD - Sites.PARIS.desks());
    }

    @Test
    void tells_which_appointment_is_open_until_its_time_is_over() {
        Appointment first = taken();

        assertThat(take(mandant, wish(ten.plus(HALF_AN_HOUR)))).isEqualTo(new Open(first));
        Instant afterwards = first.slot().end();
        PlannedChange later = Appointments.taken(Sites.PARIS, ten.plus(Duration.ofDays(7)), afterwards);
        assertThat(take(mandant, later)).isEqualTo(new Recorded());
    }

    @Test
    void gives_a_mandant_one_appointment_of_a_motif_of_many_at_once() {
        Site vast = Sites.parisWith(CROWD);

        List<AppointmentOutcome> outcomes =
                Crowd.of(CROWD, each -> agendaOf(each).take(Appointments.of(mandant), vast, wish(ten), null));

        assertThat(outcomes).filteredOn(Recorded.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Open.class::isInstance).hasSize(CROWD - 1);
    }

    @Test
    void answers_a_key_with_what_was_taken_first() {
        IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString());
        PlannedChange first = wish(ten);
        assertThat(agenda().answerTo(mandant.nir(), key)).isEmpty();
        assertThat(agenda().take(Appointments.of(mandant), Sites.PARIS, first, key))
                .isEqualTo(new Recorded());
        move(first.change().appointment(), ten.plus(HALF_AN_HOUR));

        assertThat(agenda().take(Appointments.of(mandant), Sites.PARIS, wish(ten), key))
                .isEqualTo(new Answered());
        assertThat(agenda().answerTo(mandant.nir(), key))
                .contains(first.change().appointment());
        assertThat(agenda().answerTo(Mandants.random().nir(), key)).isEmpty();
    }

    @Test
    void takes_once_of_many_at_once_with_one_key() {
        IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString());
        List<AppointmentOutcome> outcomes =
                Crowd.of(CROWD, each -> agendaOf(each).take(Appointments.of(mandant), Sites.PARIS, wish(ten), key));

        assertThat(outcomes).filteredOn(Recorded.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Answered.class::isInstance).hasSize(CROWD - 1);
    }
}
