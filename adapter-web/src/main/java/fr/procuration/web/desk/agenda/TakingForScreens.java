package fr.procuration.web.desk.agenda;

import fr.procuration.domain.Agent;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.Site;
import fr.procuration.port.driving.TakeAppointment;
import fr.procuration.port.driving.ViewSites;
import fr.procuration.web.desk.VerdictBox;
import fr.procuration.web.form.Errors;
import fr.procuration.web.pages.appointment.AppointmentWords;
import fr.procuration.web.pages.appointment.CoverageWords;
import fr.procuration.web.pages.appointment.MotifPage;
import fr.procuration.web.pages.appointment.SlotChoices;
import fr.procuration.web.pages.appointment.Topic;
import fr.procuration.web.pages.frame.SiteHours;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The screens on which an agent takes an appointment for somebody. */
@Singleton
final class TakingForScreens {

    private final AgendaScreens screens;
    private final ViewSites sites;
    private final SlotChoices slots;

    TakingForScreens(AgendaScreens screens, ViewSites sites, SlotChoices slots) {
        this.screens = screens;
        this.sites = sites;
        this.slots = slots;
    }

    MutableHttpResponse<?> call(
            HttpRequest<?> request, Agent agent, TypedCall call, Errors errors, @Nullable VerdictBox box) {
        MotifPage motifs = MotifPage.of(sites.sites(), call.wish(), errors);
        String title = box == null ? (errors.isEmpty() ? "" : "Erreur – ") + "Prendre un rendez-vous" : box.title();
        return withErrors(
                screens.page(request, agent, "appel", title, new CallPage(call, motifs, errors, box)), errors);
    }

    MutableHttpResponse<?> hours(
            HttpRequest<?> request,
            Agent agent,
            TypedCall call,
            @Nullable LocalDate week,
            List<Instant> next,
            Errors errors) {
        Topic topic = call.wish().topic().orElseThrow();
        HoursPage page =
                new HoursPage(call, slots.week(topic, week, call.wish().start().orElse(null), next), errors);
        String title = (errors.isEmpty() ? "" : "Erreur – ") + "Jour et heure du rendez-vous";
        return withErrors(screens.page(request, agent, "heures", title, page), errors);
    }

    MutableHttpResponse<?> taken(HttpRequest<?> request, Agent agent, TakeAppointment.Answer answer) {
        Appointment taken = answer.appointment();
        Site site = slots.site(new Topic(taken.motif(), taken.site()));
        return screens.page(
                request,
                agent,
                "pris",
                "Rendez-vous pris",
                new TakenForPage(
                        SiteHours.moment(taken.slot().start(), site.zone()),
                        site.name(),
                        AppointmentWords.motif(taken, site),
                        taken.represented(),
                        taken.represented() ? CoverageWords.missing(answer.coverage()) : null));
    }

    private static MutableHttpResponse<?> withErrors(MutableHttpResponse<?> response, Errors errors) {
        return errors.isEmpty() ? response : response.status(HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
