package fr.procuration.persistence.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.AppointmentOutcome;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Sites;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Appointments go three months after their hour, with all that tells of them. */
class PurgedAppointmentsIT {

    private static final Instant TEN = Appointments.FRIDAY_AT_10;
    private static final Instant DUE = TEN.plus(Sites.PARIS.length())
            .atZone(ZoneId.of("Europe/Paris"))
            .plusMonths(3)
            .plusNanos(1000)
            .toInstant();

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance instance = Instance.withRetention(sql.jdbcUrl());
    private final Agenda agenda = instance.get(Agenda.class);
    private final Mandant mandant = Mandants.random();
    private final Mandant later = Mandants.random();

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void with_their_events_places_and_messages() {
        Appointment past = taken(mandant, TEN);
        Appointment next = taken(later, TEN.plus(Duration.ofMinutes(30)));
        Map<String, Long> all = Map.of("appointment", 1L, "appointment_event", 1L, "slot_place", 1L, "message", 1L);

        assertThat(purge().dryRun(DUE.minusNanos(1000))).containsEntry("appointment", 0L);
        assertThat(purge().dryRun(DUE)).containsAllEntriesOf(all);
        assertThat(purge().run(DUE)).containsAllEntriesOf(all).containsEntry("mandant_index", 1L);

        assertThat(agenda.find(past.id())).isEmpty();
        assertThat(agenda.of(later.nir())).containsExactly(next);
        assertThat(sql.column("select count(*) from message")).containsExactly("1");
        assertThat(sql.column("select count(*) from slot_place")).containsExactly("1");
        assertThat(sql.column("select count(*) from mandant_index")).containsExactly("1");
    }

    @Test
    void a_moved_one_when_its_last_hour_is_due() {
        Appointment first = taken(mandant, TEN);
        agenda.move(
                Sites.PARIS,
                Appointments.told(
                        first.move(Sites.PARIS, TEN.plus(Duration.ofMinutes(30)), Actor.MANDANT, Instants.GUIDE)
                                .orElseThrow()));

        assertThat(purge().run(DUE)).containsEntry("appointment", 0L).containsEntry("appointment_event", 0L);
        assertThat(purge().run(DUE.plus(Duration.ofMinutes(30))))
                .containsEntry("appointment", 1L)
                .containsEntry("appointment_event", 2L);
    }

    @Test
    void the_feed_goes_on_from_what_is_left() {
        Change grant = Changes.grant(later);
        taken(mandant, TEN);
        instance.get(ProcurationStore.class).record(grant);
        taken(later, TEN.plus(Duration.ofMinutes(30)));
        List<FeedEntry> before = feed().changesAfter(FeedPosition.START, 10);
        long head = feed().head();
        assertThat(before).hasSize(3);

        purge().run(DUE);

        assertThat(feed().changesAfter(FeedPosition.START, 10)).isEqualTo(before.subList(1, 3));
        assertThat(feed().changesAfter(before.get(0).place(), 10)).isEqualTo(before.subList(1, 3));
        assertThat(feed().gave(before.get(0).mark())).isFalse();
        assertThat(feed().gave(before.get(2).mark())).isTrue();
        assertThat(feed().head()).isEqualTo(head);
        taken(Mandants.random(), TEN.plus(Duration.ofHours(1)));
        assertThat(feed().changesAfter(before.get(2).place(), 10)).hasSize(1);
        assertThat(feed().head()).isGreaterThan(head);
    }

    private Appointment taken(Mandant of, Instant start) {
        PlannedChange taken = Appointments.taken(Sites.PARIS, start);
        assertThat(agenda.take(Appointments.of(of), Sites.PARIS, taken, null))
                .isEqualTo(new AppointmentOutcome.Recorded());
        return taken.change().appointment();
    }

    private Feed feed() {
        return instance.get(Feed.class);
    }

    private Purge purge() {
        return instance.get(Purge.class);
    }
}
