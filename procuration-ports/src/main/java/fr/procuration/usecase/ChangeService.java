package fr.procuration.usecase;

import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.appointment.Booking;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.driven.AppointmentOutcome;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driving.ChangeAppointment;
import java.time.Instant;
import java.util.function.Predicate;

/** Changes appointments for those whose they are. */
final class ChangeService implements ChangeAppointment {

    private final Appointments appointments;
    private final Clock clock;

    ChangeService(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public Appointment move(AppointmentId id, Instant start, By by) {
        Instant now = clock.now();
        return appointments.change(
                id,
                isOwn(by),
                (appointment, site) -> appointment.move(site, start, actor(by), now),
                (site, moved) -> isMoved(site, moved, now));
    }

    private boolean isMoved(Site site, PlannedChange moved, Instant now) {
        AppointmentOutcome outcome = appointments.agenda().move(site, moved);
        if (outcome instanceof AppointmentOutcome.Full) {
            throw appointments.taken(site, moved.change().appointment().slot().start(), now);
        }
        return outcome instanceof AppointmentOutcome.Recorded;
    }

    @Override
    public Appointment cancel(AppointmentId id, By by) {
        Instant now = clock.now();
        return appointments.change(id, isOwn(by), (appointment, site) -> appointment.cancel(actor(by), now));
    }

    @Override
    public Appointment represent(AppointmentId id, boolean represented, By by) {
        Instant now = clock.now();
        return appointments.change(
                id, isOwn(by), (appointment, site) -> appointment.represent(represented, actor(by), now));
    }

    private static Predicate<Booking> isOwn(By by) {
        return by instanceof Mandant mandant ? Appointments.of(mandant.nir()) : Appointments.at(((Desk) by).agent());
    }

    private static Actor actor(By by) {
        return by instanceof Desk desk ? Actor.agent(desk.agent()) : Actor.MANDANT;
    }
}
