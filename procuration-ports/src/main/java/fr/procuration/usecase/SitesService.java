package fr.procuration.usecase;

import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.FreeSlot;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driving.ViewSites;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Shows the sites, and of their free slots those that can be taken now. */
final class SitesService implements ViewSites {

    private final Appointments appointments;
    private final Clock clock;

    SitesService(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public List<Site> sites() {
        return appointments.agenda().sites();
    }

    @Override
    public List<FreeSlot> freeSlots(String id, String motif, LocalDate from, LocalDate to) {
        Site site = appointments.site(id);
        if (site.motif(motif).isEmpty()) {
            throw new RefusedException(new Refusal.UnknownMotif());
        }
        Instant now = clock.now();
        LocalDate today = site.dayOf(now);
        LocalDate first = from.isBefore(today) ? today : from;
        LocalDate offered = today.plusDays(Appointment.DAYS_AHEAD);
        LocalDate last = to.isAfter(offered) ? offered : to;
        if (last.isBefore(first)) {
            return List.of();
        }
        return appointments.agenda().freeSlots(site, site.startOf(first), site.startOf(last.plusDays(1))).stream()
                .filter(free -> Appointment.isOffered(site, free.slot(), now))
                .toList();
    }
}
