package fr.procuration.persistence.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentChange;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.Sql;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.driven.Agenda;
import fr.procuration.port.driven.ClaimedMessage;
import fr.procuration.port.driven.Contacts;
import fr.procuration.port.driven.Outbox;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Appointments;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Declarations;
import fr.procuration.port.fixture.EmailAddresses;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.message.Message;
import fr.procuration.port.message.MessageContent.OfAppointment;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.MessageState;
import fr.procuration.port.message.PlannedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What mandants are told of their appointments, and no more than still holds. */
class ToldIT {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Instant EVE = Appointments.FRIDAY_AT_10.minus(Duration.ofDays(1));

    private final Sql sql = new Sql(EmbeddedDatabase.fresh());
    private final Instance instance = Instance.on(sql.jdbcUrl());
    private final Agenda agenda = instance.get(Agenda.class);
    private final Outbox outbox = instance.get(Outbox.class);
    private final Mandant mandant = Mandants.random();
    private Appointment appointment =
            Appointments.taken(Sites.PARIS, Appointments.FRIDAY_AT_10).change().appointment();

    @BeforeEach
    void take() {
        instance.get(Contacts.class).learn(mandant.nir(), EmailAddresses.FRANCOISE, Instants.GUIDE, true);
        PlannedChange taken = Appointments.taken(Sites.PARIS, Appointments.FRIDAY_AT_10);
        appointment = taken.change().appointment();
        agenda.take(Appointments.of(mandant), Sites.PARIS, with(taken, reminders()), null);
    }

    private static PlannedMessage[] reminders() {
        return new PlannedMessage[] {
            new PlannedMessage(MessageKind.RDV_RAPPEL, EVE, EVE, EVE.plus(Duration.ofHours(15))),
            new PlannedMessage(MessageKind.RDV_SANS_PROCURATION, EVE, EVE, EVE.plus(Duration.ofHours(15)))
        };
    }

    private static PlannedChange with(PlannedChange change, PlannedMessage... more) {
        List<PlannedMessage> all = new ArrayList<>(change.messages());
        all.addAll(List.of(more));
        return new PlannedChange(change.change(), all);
    }

    @Test
    void a_reminder_that_is_due_is_left_by_a_call_and_one_that_is_not_goes() {
        Instant nine = EVE.plusSeconds(1);
        AppointmentChange called =
                appointment.call(false, Actor.agent(Agents.PARIS), nine).orElseThrow();
        agenda.record(Appointments.untold(called));
        List<MessageKind> sent = new ArrayList<>();
        for (Optional<ClaimedMessage> next = outbox.claim(nine, LEASE);
                next.isPresent();
                next = outbox.claim(nine, LEASE)) {
            sent.add(next.get().message().content().kind());
            next.get().settle(MessageState.ENVOYE, nine);
        }

        assertThat(sent).containsExactlyInAnyOrder(MessageKind.RDV_PRIS, MessageKind.RDV_RAPPEL);
    }

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void says_what_was_taken_and_by_whose_name() {
        ClaimedMessage claimed = claim(Instants.GUIDE).orElseThrow();

        assertThat(claimed.message().content())
                .isEqualTo(
                        new OfAppointment(MessageKind.RDV_PRIS, appointment, PersonName.of(mandant.identite()), true));
        claimed.settle(MessageState.ENVOYE, Instants.GUIDE);
        assertThat(outbox.messagesOf(mandant.nir()))
                .extracting(Message::kind, Message::appointment, Message::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MessageKind.RDV_PRIS, appointment, MessageState.ENVOYE));
    }

    @Test
    void tells_of_changes_in_their_order() {
        move();

        ClaimedMessage first = claim(Instants.GUIDE).orElseThrow();
        assertThat(first.message().content().kind()).isEqualTo(MessageKind.RDV_PRIS);
        assertThat(claim(Instants.GUIDE)).isEmpty();
        first.tryAgain(Instants.GUIDE.plusSeconds(60));
        assertThat(claim(Instants.GUIDE)).isEmpty();
        sent(Instants.GUIDE.plusSeconds(60), MessageKind.RDV_PRIS);
        sent(Instants.GUIDE.plusSeconds(60), MessageKind.RDV_DEPLACE);
    }

    @Test
    void a_change_ends_what_was_to_be_said_later_and_shows_nothing_of_it() {
        cancel();

        assertThat(states())
                .containsExactly(
                        "RDV_ANNULE EN_ATTENTE",
                        "RDV_PRIS EN_ATTENTE",
                        "RDV_RAPPEL ANNULE",
                        "RDV_SANS_PROCURATION ANNULE");
        assertThat(outbox.messagesOf(mandant.nir()))
                .extracting(Message::kind)
                .containsExactlyInAnyOrder(MessageKind.RDV_ANNULE, MessageKind.RDV_PRIS);
    }

    @Test
    void a_reminder_goes_out_on_the_eve() {
        sent(EVE, MessageKind.RDV_PRIS);

        sent(EVE, MessageKind.RDV_RAPPEL);
        sent(EVE, MessageKind.RDV_SANS_PROCURATION);
        assertThat(claim(EVE)).isEmpty();
    }

    /** As if it had been planned by who did not see the change. */
    @Test
    void no_reminder_of_an_appointment_that_was_moved() {
        move();
        wakeReminders();

        assertThat(kindsSent()).containsExactly(MessageKind.RDV_PRIS, MessageKind.RDV_DEPLACE);
        assertThat(states()).contains("RDV_RAPPEL ANNULE", "RDV_SANS_PROCURATION ANNULE");
    }

    @Test
    void no_reminder_of_an_appointment_that_is_closed() {
        cancel();
        wakeReminders();

        assertThat(kindsSent()).containsExactly(MessageKind.RDV_PRIS, MessageKind.RDV_ANNULE);
        assertThat(states()).contains("RDV_RAPPEL ANNULE", "RDV_SANS_PROCURATION ANNULE");
    }

    @Test
    void no_warning_to_who_comes_in_person() {
        agenda.record(Appointments.untold(
                appointment.represent(false, Actor.MANDANT, Instants.GUIDE).orElseThrow()));
        wakeReminders();

        assertThat(kindsSent()).containsExactly(MessageKind.RDV_PRIS, MessageKind.RDV_RAPPEL);
    }

    @Test
    void no_warning_where_a_procuration_runs_when_the_appointment_begins() {
        instance.get(ProcurationStore.class).record(Changes.grant(mandant));

        assertThat(claim(EVE).orElseThrow().message().content())
                .isEqualTo(
                        new OfAppointment(MessageKind.RDV_PRIS, appointment, PersonName.of(mandant.identite()), false));
        sql.execute("update message set leased_until = null");
        assertThat(kindsSent()).containsExactly(MessageKind.RDV_PRIS, MessageKind.RDV_RAPPEL);
    }

    @Test
    void a_warning_where_the_procuration_is_over_by_then_or_has_ended() {
        Instant month = Appointments.FRIDAY_AT_10.minus(Duration.ofDays(40));
        Change over = Changes.grant(Declarations.by(mandant), month);
        Change next = Changes.grantAfter(over.procuration(), Instants.GUIDE);
        instance.get(ProcurationStore.class).record(over);
        instance.get(ProcurationStore.class).record(next);
        instance.get(ProcurationStore.class).record(Changes.revocation(next.procuration()));

        assertThat(kindsSent())
                .containsExactly(MessageKind.RDV_PRIS, MessageKind.RDV_RAPPEL, MessageKind.RDV_SANS_PROCURATION);
    }

    private void move() {
        AppointmentChange moved = appointment
                .move(Sites.PARIS, appointment.slot().start().plus(Duration.ofHours(1)), Actor.MANDANT, Instants.GUIDE)
                .orElseThrow();
        agenda.move(Sites.PARIS, Appointments.told(moved));
    }

    private void cancel() {
        agenda.record(Appointments.told(
                appointment.cancel(Actor.MANDANT, Instants.GUIDE).orElseThrow()));
    }

    private void wakeReminders() {
        sql.execute("update message set state = 'EN_ATTENTE', settled_at = null where state = 'ANNULE'");
    }

    private List<MessageKind> kindsSent() {
        List<MessageKind> kinds = new ArrayList<>();
        for (Optional<ClaimedMessage> next = claim(EVE); next.isPresent(); next = claim(EVE)) {
            kinds.add(next.get().message().content().kind());
            next.get().settle(MessageState.ENVOYE, EVE);
        }
        return kinds;
    }

    private void sent(Instant now, MessageKind kind) {
        ClaimedMessage claimed = claim(now).orElseThrow();
        assertThat(claimed.message().content().kind()).isEqualTo(kind);
        claimed.settle(MessageState.ENVOYE, now);
    }

    private Optional<ClaimedMessage> claim(Instant now) {
        return outbox.claim(now, LEASE);
    }

    private List<String> states() {
        return sql.column("select kind || ' ' || state from message order by kind");
    }
}
