package fr.procuration.persistence.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Change;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.OnOneServer;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.AppointmentOutcome;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Sites;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change that fails half-way leaves everything as it was. */
@OnOneServer
class AllOrNothingIT {

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance instance = Instance.on(sql.jdbcUrl());
    private final Agenda agenda = instance.get(Agenda.class);
    private final Mandant mandant = Mandants.random();
    private final PlannedChange taken = Appointments.taken(Sites.PARIS, Appointments.FRIDAY_AT_10);
    private final Appointment appointment = taken.change().appointment();
    private final Change grant = Changes.grant(mandant);

    @BeforeEach
    void take() {
        instance.get(ProcurationStore.class).record(grant);
        assertThat(agenda.take(Appointments.of(mandant), Sites.PARIS, taken, null))
                .isEqualTo(new AppointmentOutcome.Recorded());
    }

    @AfterEach
    void close() {
        instance.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"appointment_event", "message"})
    void whatever_the_change(String table) {
        sql.execute("""
                create function fail() returns trigger language plpgsql as 'begin raise ''no''; end';
                create trigger fail after insert on %s for each row execute function fail();
                """.formatted(table));
        List<String> before = everything();

        assertFails(() -> agenda.move(Sites.PARIS, moved()));
        assertFails(() -> agenda.record(Appointments.told(
                appointment.cancel(Actor.MANDANT, Instants.GUIDE).orElseThrow())));
        assertFails(() -> agenda.honour(closing(), Changes.reception(grant.procuration())));
        assertFails(() -> agenda.take(
                Appointments.of(Mandants.random()),
                Sites.PARIS,
                Appointments.taken(Sites.PARIS, Appointments.FRIDAY_AT_10),
                null));

        assertThat(everything()).isEqualTo(before);
    }

    /** The place that is gone shows only when the entry of the journal is written. */
    @Test
    void a_reception_that_fails_leaves_the_appointment_open() {
        sql.execute("""
                create function fail() returns trigger language plpgsql as 'begin raise ''no''; end';
                create trigger fail after insert on journal for each row execute function fail();
                """);
        List<String> before = everything();

        assertFails(() -> agenda.honour(closing(), Changes.reception(grant.procuration())));

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_procuration_that_ends_meanwhile_leaves_the_appointment_open() {
        instance.get(ProcurationStore.class).record(Changes.revocation(grant.procuration()));
        List<String> before = everything();

        assertThat(agenda.honour(closing(), Changes.reception(grant.procuration())))
                .isFalse();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void an_appointment_that_changes_meanwhile_leaves_no_reception() {
        agenda.record(Appointments.told(
                appointment.cancel(Actor.MANDANT, Instants.GUIDE).orElseThrow()));
        List<String> before = everything();

        assertThat(agenda.honour(closing(), Changes.reception(grant.procuration())))
                .isFalse();

        assertThat(everything()).isEqualTo(before);
    }

    private PlannedChange moved() {
        return Appointments.told(appointment
                .move(Sites.PARIS, appointment.slot().start().plus(Duration.ofHours(1)), Actor.MANDANT, Instants.GUIDE)
                .orElseThrow());
    }

    private PlannedChange closing() {
        return Appointments.told(appointment
                .honour(
                        Sites.PARIS,
                        Actor.agent(Agents.PARIS),
                        appointment.slot().start())
                .orElseThrow());
    }

    private static void assertFails(ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(UnavailableException.class);
    }

    private List<String> everything() {
        return sql.column("""
                select appointment::text from appointment union all select slot_place::text from slot_place
                union all select appointment_event::text from appointment_event
                union all select message::text from message union all select journal::text from journal
                union all select mandant_index::text from mandant_index order by 1
                """);
    }
}
