package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentChange;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Sites;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.PlannedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the mandant is told what of an appointment. */
final class AppointmentMessagesTest {

    private static final Instant NOW = Instants.GUIDE;
    private static final Instant MONDAY_AT_10 = Instant.parse("2025-12-22T09:00:00Z");

    @Test
    void tells_at_once_and_reminds_by_the_clock_of_the_site() {
        assertThat(planned(taken(Sites.PARIS, MONDAY_AT_10, true, NOW), Sites.PARIS))
                .containsExactly(
                        new PlannedMessage(MessageKind.RDV_PRIS, NOW, NOW, null),
                        day(MessageKind.RDV_RAPPEL, "2025-12-21T08:00:00Z", "2025-12-21T23:00:00Z"),
                        day(MessageKind.RDV_SANS_PROCURATION, "2025-12-19T08:00:00Z", "2025-12-19T23:00:00Z"));
        Instant overseas = Instant.parse("2025-12-22T04:00:00Z");
        assertThat(planned(taken(Sites.REUNION, overseas, false, NOW), Sites.REUNION))
                .containsExactly(
                        new PlannedMessage(MessageKind.RDV_PRIS, NOW, NOW, null),
                        day(MessageKind.RDV_RAPPEL, "2025-12-21T05:00:00Z", "2025-12-21T20:00:00Z"));
    }

    @Test
    void sends_nothing_late() {
        Instant eve = Instant.parse("2025-12-21T08:00:00Z");

        assertThat(planned(taken(Sites.PARIS, MONDAY_AT_10, true, eve), Sites.PARIS))
                .extracting(PlannedMessage::kind)
                .containsExactly(MessageKind.RDV_PRIS);
    }

    @Test
    void reminds_on_the_right_hour_over_the_change_of_clocks() {
        Instant monday = Instant.parse("2026-03-30T08:00:00Z");
        Instant now = Instant.parse("2026-03-20T08:00:00Z");

        assertThat(planned(taken(Sites.PARIS, monday, true, now), Sites.PARIS))
                .contains(
                        day(MessageKind.RDV_RAPPEL, "2026-03-29T07:00:00Z", "2026-03-29T22:00:00Z"),
                        day(MessageKind.RDV_SANS_PROCURATION, "2026-03-27T08:00:00Z", "2026-03-27T23:00:00Z"));
    }

    @Test
    void tells_what_happened_and_plans_anew_what_still_holds() {
        Appointment first = taken(Sites.PARIS, MONDAY_AT_10, true, NOW).appointment();
        Actor desk = Actor.agent(Agents.PARIS);

        assertThat(kinds(first.move(Sites.PARIS, MONDAY_AT_10.plus(Duration.ofDays(1)), desk, NOW)
                        .orElseThrow()))
                .containsExactly(MessageKind.RDV_DEPLACE, MessageKind.RDV_RAPPEL, MessageKind.RDV_SANS_PROCURATION);
        assertThat(kinds(first.call(true, desk, NOW).orElseThrow()))
                .containsExactly(MessageKind.RDV_RAPPEL, MessageKind.RDV_SANS_PROCURATION);
        assertThat(kinds(first.represent(false, Actor.MANDANT, NOW).orElseThrow()))
                .containsExactly(MessageKind.RDV_RAPPEL);
        assertThat(kinds(first.represent(false, Actor.SERVICE, NOW).orElseThrow()))
                .containsExactly(MessageKind.RDV_NON_REPRESENTE, MessageKind.RDV_RAPPEL);
        assertThat(kinds(first.cancel(Actor.MANDANT, NOW).orElseThrow())).containsExactly(MessageKind.RDV_ANNULE);
        assertThat(kinds(first.honour(Sites.PARIS, desk, MONDAY_AT_10).orElseThrow()))
                .isEmpty();
    }

    private static List<MessageKind> kinds(AppointmentChange change) {
        return planned(change, Sites.PARIS).stream().map(PlannedMessage::kind).toList();
    }

    private static List<PlannedMessage> planned(AppointmentChange change, Site site) {
        return AppointmentMessages.of(change, site).messages();
    }

    private static AppointmentChange taken(Site site, Instant start, boolean represented, Instant now) {
        return Appointment.take(
                AppointmentId.random(), site, start, Sites.FILE.code(), represented, Actor.MANDANT, now);
    }

    private static PlannedMessage day(MessageKind kind, String due, String until) {
        Instant at = Instant.parse(due);
        return new PlannedMessage(kind, at, at, Instant.parse(until));
    }
}
