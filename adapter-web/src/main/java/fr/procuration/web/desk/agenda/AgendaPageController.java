package fr.procuration.web.desk.agenda;

import fr.procuration.domain.Agent;
import fr.procuration.port.driving.KeepAgenda;
import fr.procuration.web.desk.VerdictBox;
import fr.procuration.web.http.FormToken;
import fr.procuration.web.pages.answer.PostRedirectGet;
import fr.procuration.web.pages.appointment.OwnAppointments;
import fr.procuration.web.pages.frame.Agents;
import fr.procuration.web.pages.frame.Frames;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of a day: who comes, who came, who did not. */
@Hidden
@PostRedirectGet
@Controller(Agents.AGENDA_PAGE)
@Secured("AGENT_ACCUEIL")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AgendaPageController {

    private final AgendaScreens screens;
    private final AgendaDays days;
    private final FormToken token;
    private final KeepAgenda agenda;

    AgendaPageController(AgendaScreens screens, AgendaDays days, FormToken token, KeepAgenda agenda) {
        this.screens = screens;
        this.days = days;
        this.token = token;
        this.agenda = agenda;
    }

    @Get
    MutableHttpResponse<?> day(
            HttpRequest<?> request, Agent agent, @QueryValue @Nullable String jour, @QueryValue @Nullable String fait) {
        VerdictBox box = RecordedVisit.of(fait).map(RecordedVisit::box).orElse(null);
        return screens.ifThereIsOne(request, agent, () -> list(request, agent, jour == null ? "" : jour, box));
    }

    @Post("/venue")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> welcome(HttpRequest<?> request, Agent agent, @Body Map<String, String> form) {
        return recorded(
                request,
                agent,
                form,
                RecordedVisit.VENUE,
                () -> agenda.welcome(OwnAppointments.id(form.getOrDefault("rendezVous", "")), agent));
    }

    @Post("/absence")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> miss(HttpRequest<?> request, Agent agent, @Body Map<String, String> form) {
        return recorded(
                request,
                agent,
                form,
                RecordedVisit.ABSENCE,
                () -> agenda.miss(OwnAppointments.id(form.getOrDefault("rendezVous", "")), agent));
    }

    private MutableHttpResponse<?> recorded(
            HttpRequest<?> request, Agent agent, Map<String, String> form, RecordedVisit done, Runnable change) {
        token.check(request, form);
        String day = form.getOrDefault("jour", "");
        return screens.shown(
                request,
                agent,
                () -> {
                    change.run();
                    return Frames.seeOther(request, done.addressOf(day));
                },
                box -> list(request, agent, day, box));
    }

    private MutableHttpResponse<?> list(HttpRequest<?> request, Agent agent, String day, @Nullable VerdictBox box) {
        return screens.list(request, agent, days.page(agent, day, box));
    }
}
