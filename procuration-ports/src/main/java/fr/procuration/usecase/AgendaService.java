package fr.procuration.usecase;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.appointment.Booking;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driving.KeepAgenda;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Keeps the agenda of the site of the agent, and of no other. */
final class AgendaService implements KeepAgenda {

    private final Appointments appointments;
    private final Clock clock;

    AgendaService(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public Site site(Agent agent) {
        return appointments.site(agent.site());
    }

    @Override
    public LocalDate today(Agent agent) {
        return site(agent).dayOf(clock.now());
    }

    @Override
    public List<Line> list(String id, LocalDate from, LocalDate to, Agent agent) {
        if (!id.equals(agent.site())) {
            throw new RefusedException(new Refusal.OtherSite());
        }
        Site site = site(agent);
        Instant now = clock.now();
        LocalDate today = site.dayOf(now);
        LocalDate first = today.minusDays(DAYS_BEHIND);
        LocalDate last = today.plusDays(DAYS_AHEAD);
        LocalDate start = from.isBefore(first) ? first : from;
        LocalDate end = to.isAfter(last) ? last : to;
        if (end.isBefore(start)) {
            return List.of();
        }
        return appointments.agenda().on(site, site.startOf(start), site.startOf(end.plusDays(1))).stream()
                .map(booking -> line(booking, now))
                .toList();
    }

    private static Line line(Booking booking, Instant now) {
        Appointment appointment = booking.appointment();
        boolean missable = appointment.state().isOpen()
                && !now.isBefore(appointment.slot().start().plus(Appointment.PATIENCE));
        return new Line(appointment, booking.of().name(), missable);
    }

    @Override
    public Appointment call(AppointmentId id, boolean represented, Agent agent) {
        Instant now = clock.now();
        return appointments.change(
                id,
                Appointments.at(agent),
                (appointment, site) -> appointment.call(represented, Actor.agent(agent), now));
    }

    @Override
    public Appointment miss(AppointmentId id, Agent agent) {
        Instant now = clock.now();
        return appointments.change(
                id, Appointments.at(agent), (appointment, site) -> appointment.miss(Actor.agent(agent), now));
    }

    @Override
    public Appointment welcome(AppointmentId id, Agent agent) {
        Instant now = clock.now();
        return appointments.change(
                id, Appointments.at(agent), (appointment, site) -> appointment.honour(site, Actor.agent(agent), now));
    }
}
