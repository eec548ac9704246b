package fr.procuration.web.desk.agenda;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.appointment.Appointment;
import fr.procuration.domain.appointment.AppointmentId;
import fr.procuration.port.driving.ChangeAppointment;
import fr.procuration.port.driving.KeepAgenda;
import fr.procuration.web.desk.Tone;
import fr.procuration.web.desk.VerdictBox;
import fr.procuration.web.form.Errors;
import fr.procuration.web.form.FieldMessage;
import fr.procuration.web.http.FormToken;
import fr.procuration.web.pages.answer.PostRedirectGet;
import fr.procuration.web.pages.appointment.OwnAppointments;
import fr.procuration.web.pages.appointment.TypedWish;
import fr.procuration.web.pages.frame.Agents;
import fr.procuration.web.pages.frame.Frames;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One appointment of the list: the call before the visit, another hour, a cancellation. */
@Hidden
@PostRedirectGet
@Controller(Agents.AGENDA_PAGE + "/rendez-vous/{id}")
@Secured("AGENT_ACCUEIL")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class VisitController {

    private final VisitScreens visits;
    private final AgendaScreens screens;
    private final AgendaDays days;
    private final FormToken token;
    private final KeepAgenda agenda;
    private final ChangeAppointment change;

    VisitController(
            VisitScreens visits,
            AgendaScreens screens,
            AgendaDays days,
            FormToken token,
            KeepAgenda agenda,
            ChangeAppointment change) {
        this.visits = visits;
        this.screens = screens;
        this.days = days;
        this.token = token;
        this.agenda = agenda;
        this.change = change;
    }

    @Get
    MutableHttpResponse<?> one(
            HttpRequest<?> request,
            Agent agent,
            @PathVariable String id,
            @QueryValue Optional<String> jour,
            @QueryValue @Nullable String fait) {
        VerdictBox box = RecordedVisit.of(fait).map(RecordedVisit::box).orElse(null);
        return screens.ifThereIsOne(
                request, agent, () -> visits.one(request, agent, days.line(agent, id, jour.orElse("")), box));
    }

    @Get("/deplacement")
    MutableHttpResponse<?> hours(
            HttpRequest<?> request, Agent agent, @PathVariable String id, @QueryValue Optional<String> jour) {
        return screens.ifThereIsOne(
                request,
                agent,
                () -> visits.move(request, agent, days.line(agent, id, jour.orElse("")), List.of(), Errors.NONE));
    }

    @Post("/appel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> call(
            HttpRequest<?> request, Agent agent, @PathVariable String id, @Body Map<String, String> form) {
        token.check(request, form);
        Optional<Boolean> represented = TypedWish.of(form).represented();
        if (represented.isEmpty()) {
            return said(request, agent, id, form, VerdictBox.of(Tone.NOTE, "Dites qui viendra"))
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return screens.shown(
                request,
                agent,
                () -> {
                    AppointmentId called = OwnAppointments.id(id);
                    agenda.call(called, represented.get(), agent);
                    return Frames.seeOther(
                            request,
                            RecordedVisit.APPEL.addressOf(called.value().toString(), form.getOrDefault("jour", "")));
                },
                box -> said(request, agent, id, form, box));
    }

    @Post("/annulation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> cancel(
            HttpRequest<?> request, Agent agent, @PathVariable String id, @Body Map<String, String> form) {
        token.check(request, form);
        return screens.shown(
                request,
                agent,
                () -> {
                    change.cancel(OwnAppointments.id(id), new ChangeAppointment.Desk(agent));
                    return Frames.seeOther(request, Agents.AGENDA_PAGE);
                },
                box -> said(request, agent, id, form, box));
    }

    @Post("/deplacement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> move(
            HttpRequest<?> request, Agent agent, @PathVariable String id, @Body Map<String, String> form) {
        token.check(request, form);
        Optional<Instant> start = TypedWish.of(form).start();
        if (start.isEmpty()) {
            return again(request, agent, id, form, List.of(), "Choisissez un jour et une heure.");
        }
        return screens.shown(
                request,
                agent,
                () -> moved(request, agent, OwnAppointments.id(id), start.get(), form),
                box -> said(request, agent, id, form, box));
    }

    private MutableHttpResponse<?> moved(
            HttpRequest<?> request, Agent agent, AppointmentId id, Instant start, Map<String, String> form) {
        try {
            Appointment moved = change.move(id, start, new ChangeAppointment.Desk(agent));
            return Frames.seeOther(
                    request,
                    Agents.AGENDA_PAGE + "?jour="
                            + agenda.site(agent).dayOf(moved.slot().start()));
        } catch (RefusedException refused) {
            String name = id.value().toString();
            if (refused.refusal() instanceof Refusal.SlotTaken taken) {
                return again(request, agent, name, form, taken.next(), "Ce créneau vient d’être pris.")
                        .status(HttpStatus.CONFLICT);
            }
            if (refused.refusal() instanceof Refusal.NoSuchSlot) {
                return again(request, agent, name, form, List.of(), "Ce créneau n’est pas libre.");
            }
            throw refused;
        }
    }

    private MutableHttpResponse<?> again(
            HttpRequest<?> request,
            Agent agent,
            String id,
            Map<String, String> form,
            List<Instant> next,
            String words) {
        KeepAgenda.Line line = days.line(agent, id, form.getOrDefault("jour", ""));
        return visits.move(request, agent, line, next, Errors.of(FieldMessage.of("creneau", words)));
    }

    private MutableHttpResponse<?> said(
            HttpRequest<?> request, Agent agent, String id, Map<String, String> form, VerdictBox box) {
        String day = form.getOrDefault("jour", "");
        try {
            return visits.one(request, agent, days.line(agent, id, day), box);
        } catch (RefusedException gone) {
            // It was cancelled or moved meanwhile: what is said stands over the list of the day.
            return screens.list(request, agent, days.page(agent, day, box));
        }
    }
}
