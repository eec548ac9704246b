package fr.procuration.usecase;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Change;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.appointment.Actor;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentChange;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.domain.appointment.FreeSlot;
import fr.procuration.domain.appointment.Site;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.appointment.Booking;
import fr.procuration.port.appointment.PlannedChange;
import fr.procuration.port.driven.Agenda;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** What all that is done with appointments has in common: whose they are, and that a change of one that changed meanwhile is decided again. */
final class Appointments {

    private static final int ATTEMPTS = 5;
    private static final int SHOWN = 3;
    private static final Period LOOKED_AT = Period.ofDays(7);

    private final Agenda agenda;

    Appointments(Agenda agenda) {
        this.agenda = agenda;
    }

    Agenda agenda() {
        return agenda;
    }

    /** The site of that name. */
    Site site(String id) {
        return find(id).orElseThrow(() -> new RefusedException(new Refusal.UnknownSite()));
    }

    Optional<Site> find(String id) {
        return agenda.sites().stream().filter(site -> site.id().equals(id)).findFirst();
    }

    /** What is somebody else's does not exist, and tells nothing. */
    Booking own(AppointmentId id, Predicate<Booking> isOwn) {
        return agenda.find(id).filter(isOwn).orElseThrow(() -> new RefusedException(new Refusal.UnknownAppointment()));
    }

    static Predicate<Booking> at(Agent agent) {
        return booking -> booking.appointment().site().equals(agent.site());
    }

    static Predicate<Booking> of(Nir mandant) {
        return booking -> booking.of().nir().equals(mandant);
    }

    /** Decides and records, until no other change comes in between. */
    Appointment change(
            AppointmentId id,
            Predicate<Booking> isOwn,
            BiFunction<Appointment, Site, Optional<AppointmentChange>> decision,
            BiFunction<Site, PlannedChange, Boolean> record) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Appointment appointment = own(id, isOwn).appointment();
            Site site = site(appointment.site());
            Optional<AppointmentChange> change = decision.apply(appointment, site);
            if (change.isEmpty()) {
                return appointment;
            }
            if (record.apply(site, AppointmentMessages.of(change.get(), site))) {
                return change.get().appointment();
            }
        }
        throw new UnavailableException("appointment", new IllegalStateException("changed again and again"));
    }

    Appointment change(
            AppointmentId id,
            Predicate<Booking> isOwn,
            BiFunction<Appointment, Site, Optional<AppointmentChange>> decision) {
        return change(id, isOwn, decision, (site, planned) -> agenda.record(planned));
    }

    /** Whether the reception is recorded; the first time it closes the appointment too. */
    boolean receive(AppointmentId id, Nir mandant, Change reception, Agent agent, Instant now) {
        Predicate<Booking> isOwn = at(agent).and(of(mandant));
        Appointment appointment = own(id, isOwn).appointment();
        while (true) {
            Site site = site(appointment.site());
            Optional<AppointmentChange> closing = appointment.honour(site, Actor.agent(agent), now);
            if (closing.isEmpty()) {
                return false;
            }
            if (agenda.honour(AppointmentMessages.of(closing.get(), site), reception)) {
                return true;
            }
            Appointment since = own(id, isOwn).appointment();
            if (since.equals(appointment)) {
                return false;
            }
            appointment = since;
        }
    }

    /** The refusal of a slot without a place, with those that come next. */
    RefusedException taken(Site site, Instant start, Instant now) {
        Instant until = site.startOf(site.dayOf(start).plus(LOOKED_AT));
        List<Instant> next = agenda.freeSlots(site, start, until).stream()
                .map(FreeSlot::slot)
                .filter(slot -> Appointment.isOffered(site, slot, now))
                .map(slot -> slot.start())
                .limit(SHOWN)
                .toList();
        return new RefusedException(new Refusal.SlotTaken(next));
    }
}
