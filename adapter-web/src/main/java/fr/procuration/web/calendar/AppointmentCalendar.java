package fr.procuration.web.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.property.Transparency;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentState;
import fr.procuration.domain.appointment.Motif;
import fr.procuration.domain.appointment.PersonName;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.web.pages.frame.PersonNames;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** Writes an appointment as one event, always the same: a move or a cancellation takes the place of what a calendar has. */
@Singleton
public final class AppointmentCalendar {

    private static final String PRODUCT = "-//Assurance Maladie//Procuration en ligne//FR";

    /** Part of the name of every event: it never changes, wherever the service runs. */
    private static final String NAMES = "@rendez-vous.procuration-en-ligne";

    private final CalendarSender sender;

    /** In the name of somebody. */
    public AppointmentCalendar(CalendarSender sender) {
        this.sender = sender;
    }

    /** The file that somebody takes from the page. */
    public CalendarText published(Appointment appointment, PersonName of, Optional<Site> site, Instant now) {
        return written(Method.publish(), event(appointment, of, site, now));
    }

    /** What a mail tells of an appointment that was taken or moved, or was cancelled. */
    public CalendarText sent(
            Appointment appointment, PersonName of, Optional<Site> site, EmailAddress recipient, Instant now) {
        VEvent event = event(appointment, of, site, now);
        Attendee attendee = new Attendee(PersonNames.initial(of), recipient.value());
        attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
        attendee.setRsvp(false);
        event.addAttendee(attendee);
        return written(isCancelled(appointment) ? Method.cancel() : Method.request(), event);
    }

    private VEvent event(Appointment appointment, PersonName of, Optional<Site> site, Instant now) {
        VEvent event = new VEvent();
        event.setUid(appointment.id().value() + NAMES);
        event.setSequence(appointment.sequence());
        event.setDateTimeStamp(Date.from(now));
        event.setCreated(Date.from(appointment.takenAt()));
        event.setDateStart(Date.from(appointment.slot().start()), true);
        event.setDateEnd(Date.from(appointment.slot().end()), true);
        event.setOrganizer(sender.organizer());
        event.setSummary(
                "Rendez-vous Assurance Maladie – " + PersonNames.initial(of).replace('\u00a0', ' '));
        event.setDescription(description(appointment, site));
        site.ifPresent(where -> event.setLocation(where.name() + ", " + where.address()));
        event.setStatus(isCancelled(appointment) ? Status.cancelled() : Status.confirmed());
        event.setTransparency(Transparency.opaque());
        return event;
    }

    private static String description(Appointment appointment, Optional<Site> site) {
        String motif = site.flatMap(each -> each.motif(appointment.motif()))
                .map(Motif::label)
                .orElse(appointment.motif());
        return motif + (appointment.represented() ? " – votre mandataire vient à votre place" : "");
    }

    private static boolean isCancelled(Appointment appointment) {
        return appointment.state() == AppointmentState.ANNULE;
    }

    private static CalendarText written(Method method, VEvent event) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(method);
        calendar.addEvent(event);
        String unfolded = Biweekly.write(calendar).foldLines(false).go();
        return new CalendarText(method.getValue(), FoldedLines.of(unfolded));
    }
}
