package fr.procuration.web.api;

import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.driving.ViewSites;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sites and their free slots, for whoever takes an appointment. */
@Controller("/api/sites")
@Secured({"ASSURE", "AGENT_ACCUEIL"})
@MandantCalls
@ExecuteOn(TaskExecutors.BLOCKING)
class SiteController {

    private final ViewSites viewSites;

    SiteController(ViewSites viewSites) {
        this.viewSites = viewSites;
    }

    @Get
    @AppointmentCalls.Sites
    List<SiteView> all() {
        return viewSites.sites().stream().map(SiteView::of).toList();
    }

    @Get("/{id}/creneaux")
    @AppointmentCalls.FreeSlots
    List<SlotView> freeSlots(
            @PathVariable @AppointmentCalls.SiteName String id,
            @QueryValue @AppointmentCalls.MotifCode String motif,
            @QueryValue @AppointmentCalls.FirstDay @Nullable LocalDate du,
            @QueryValue @AppointmentCalls.LastDay @Nullable LocalDate au) {
        Site site = viewSites.sites().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedException(new Refusal.UnknownSite()));
        LocalDate from = Objects.requireNonNullElse(du, LocalDate.MIN);
        return viewSites.freeSlots(id, motif, from, Objects.requireNonNullElse(au, LocalDate.MAX)).stream()
                .map(free -> SlotView.of(free, site.zone()))
                .toList();
    }
}
