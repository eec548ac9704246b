package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentChange;
import fr.procuration.domain.appointment.FreeSlot;
import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.AppointmentOutcome;
import fr.procuration.port.driven.AppointmentOutcome.Recorded;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Sites;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** One contract of an agenda, with its ports. Each test asks for a week of its own. */
abstract class AppointmentsContract {

    static final int CROWD = 64;
    static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    final Mandant mandant = Mandants.random();
    /** The start of the hour that the test has for itself. */
    Instant ten = Appointments.FRIDAY_AT_10;

    abstract AgendaContract subscriber();

    final Agenda agenda() {
        return subscriber().agenda();
    }

    final Agenda another() {
        return subscriber().another();
    }

    final ProcurationStore store() {
        return subscriber().store();
    }

    final Feed feed() {
        return subscriber().feed();
    }

    /** An hour at which nobody has taken an appointment yet, for data that outlive a test. */
    @BeforeEach
    void find_a_free_hour() {
        while (agenda().freeSlots(Sites.PARIS, ten, ten.plus(Duration.ofHours(1))).stream()
                        .filter(free -> free.places() == Sites.PARIS.desks())
                        .count()
                < 2) {
            ten = ten.plus(Duration.ofDays(1));
        }
    }

    final Instant now() {
        return ten.minus(Duration.ofDays(3));
    }

    final PlannedChange wish(Instant start) {
        return Appointments.taken(Sites.PARIS, start, now());
    }

    final Appointment taken() {
        PlannedChange wish = wish(ten);
        assertThat(take(mandant, wish)).isEqualTo(new Recorded());
        return wish.change().appointment();
    }

    final AppointmentOutcome take(Mandant who, PlannedChange wish) {
        return agenda().take(Appointments.of(who), Sites.PARIS, wish, null);
    }

    final Appointment move(Appointment from, Instant start) {
        AppointmentChange moved =
                from.move(Sites.PARIS, start, Actor.MANDANT, now()).orElseThrow();
        assertThat(agenda().move(Sites.PARIS, Appointments.told(moved))).isEqualTo(new Recorded());
        return moved.appointment();
    }

    final Agenda agendaOf(int each) {
        return each % 2 == 0 ? agenda() : another();
    }

    final int places(Instant start) {
        return agenda().freeSlots(Sites.PARIS, start, start.plusSeconds(1)).stream()
                .mapToInt(FreeSlot::places)
                .sum();
    }

    final FeedPosition endOfFeed() {
        FeedPosition last = FeedPosition.START;
        for (List<FeedEntry> page = feed().changesAfter(last, 1000);
                !page.isEmpty();
                page = feed().changesAfter(last, 1000)) {
            last = page.get(page.size() - 1).place();
        }
        return last;
    }
}
