package fr.procuration.web.desk;

import fr.procuration.domain.Agent;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.port.driving.KeepAgenda;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.driving.OpenAppointment;
import fr.procuration.web.http.FormToken;
import fr.procuration.web.pages.answer.PostRedirectGet;
import fr.procuration.web.pages.appointment.AppointmentWords;
import fr.procuration.web.pages.appointment.OwnAppointments;
import fr.procuration.web.pages.frame.Agents;
import fr.procuration.web.pages.frame.SiteHours;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** The agent opens an appointment of the list: the same file as after a look-up, without typing the number. */
@Hidden
@PostRedirectGet
@Controller(Agents.AGENDA_PAGE + "/ouvrir")
@Secured("AGENT_ACCUEIL")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OpenPageController {

    private final DeskScreens screens;
    private final FormToken token;
    private final OpenAppointment open;
    private final KeepAgenda agenda;
    private final DeskMapper mapper;

    OpenPageController(
            DeskScreens screens, FormToken token, OpenAppointment open, KeepAgenda agenda, DeskMapper mapper) {
        this.screens = screens;
        this.token = token;
        this.open = open;
        this.agenda = agenda;
        this.mapper = mapper;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> open(HttpRequest<?> request, Agent agent, @Body Map<String, String> form) {
        token.check(request, form);
        return TooManyLookUps.shown(
                () -> screens.file(
                        request,
                        agent,
                        answer(open.open(OwnAppointments.id(form.getOrDefault("rendezVous", "")), agent), agent)),
                refusal -> screens.lookUp(request, agent, LookUpPage.because(refusal)));
    }

    private FilePage answer(OpenAppointment.Answer answer, Agent agent) {
        Appointment appointment = answer.booking().appointment();
        String nir = answer.booking().of().nir().formatted();
        if (answer.lookUp() instanceof LookUpMandataire.Represented represented) {
            return FilePage.of(nir, Verdicts.of(answer.lookUp()))
                    .with(
                            mapper.panel(represented.mandataire(), represented.validity()),
                            TypedDocument.about(answer.booking().of().nir().value()))
                    .from(opened(appointment, agent, false));
        }
        return FilePage.of(nir, Verdicts.noneForVisit(appointment.represented()))
                .from(opened(appointment, agent, appointment.represented()));
    }

    private OpenedAppointment opened(Appointment appointment, Agent agent, boolean awaitsProcuration) {
        var site = agenda.site(agent);
        return new OpenedAppointment(
                appointment.id().value().toString(),
                SiteHours.moment(appointment.slot().start(), site.zone()) + " – "
                        + AppointmentWords.motif(appointment, site)
                        + (appointment.represented() ? " – représenté(e)" : " – vient en personne"),
                awaitsProcuration);
    }
}
