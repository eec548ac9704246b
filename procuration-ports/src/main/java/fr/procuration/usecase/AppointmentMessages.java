package fr.procuration.usecase;

import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentChange;
import fr.procuration.domain.appointment.AppointmentEvent;
import fr.procuration.domain.appointment.Requester;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.PlannedMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the mandant is told of an appointment: at once what happened; by the clock of the site at 9:00, the day before, that it is
 * tomorrow, and three days before, that the mandataire will have no procuration.
 */
final class AppointmentMessages {

    private static final int REMINDED_BEFORE = 1;
    private static final int WARNED_BEFORE = 3;
    private static final LocalTime HOUR = LocalTime.of(9, 0);

    private AppointmentMessages() {}

    static PlannedChange of(AppointmentChange change, Site site) {
        AppointmentEvent event = change.event();
        Appointment appointment = change.appointment();
        List<PlannedMessage> messages = new ArrayList<>();
        kind(event).ifPresent(kind -> messages.add(new PlannedMessage(kind, event.at(), event.at(), null)));
        if (appointment.state().isOpen()) {
            before(MessageKind.RDV_RAPPEL, REMINDED_BEFORE, event, site).ifPresent(messages::add);
            if (appointment.represented()) {
                before(MessageKind.RDV_SANS_PROCURATION, WARNED_BEFORE, event, site)
                        .ifPresent(messages::add);
            }
        }
        return new PlannedChange(change, messages);
    }

    private static Optional<MessageKind> kind(AppointmentEvent event) {
        return switch (event.kind()) {
            case PRIS -> Optional.of(MessageKind.RDV_PRIS);
            case DEPLACE -> Optional.of(MessageKind.RDV_DEPLACE);
            case ANNULE -> Optional.of(MessageKind.RDV_ANNULE);
            case REPRESENTATION ->
                event.by().requester() == Requester.SERVICE
                        ? Optional.of(MessageKind.RDV_NON_REPRESENTE)
                        : Optional.empty();
            case CONFIRME, HONORE, ABSENT -> Optional.empty();
        };
    }

    /** Nothing if that day's hour is past: what is late is not sent. */
    private static Optional<PlannedMessage> before(MessageKind kind, int days, AppointmentEvent event, Site site) {
        LocalDate day = site.dayOf(event.appointment().slot().start()).minusDays(days);
        Instant due = day.atTime(HOUR).atZone(site.zone()).toInstant();
        return due.isAfter(event.at())
                ? Optional.of(new PlannedMessage(kind, due, due, site.startOf(day.plusDays(1))))
                : Optional.empty();
    }
}
