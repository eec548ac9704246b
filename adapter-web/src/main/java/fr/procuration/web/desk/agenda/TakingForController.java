package fr.procuration.web.desk.agenda;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driving.TakeAppointment;
import fr.procuration.port.driving.TakeAppointmentFor;
import fr.procuration.web.desk.AppointmentRefusals;
import fr.procuration.web.desk.Tone;
import fr.procuration.web.desk.TooManyLookUps;
import fr.procuration.web.desk.VerdictBox;
import fr.procuration.web.form.Errors;
import fr.procuration.web.form.FieldMessage;
import fr.procuration.web.http.FormToken;
import fr.procuration.web.pages.answer.PostRedirectGet;
import fr.procuration.web.pages.appointment.SlotChoices;
import fr.procuration.web.pages.appointment.Topic;
import fr.procuration.web.pages.appointment.TypedWish;
import fr.procuration.web.pages.frame.Agents;
import fr.procuration.web.pages.frame.SiteHours;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;

/** An agent takes an appointment for the insured person, or for the mandataire, who calls. The number stands in forms only. */
@Hidden
@PostRedirectGet
@Controller(Agents.AGENDA_PAGE + "/nouveau")
@Secured("AGENT_ACCUEIL")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class TakingForController {

    private final TakingForScreens screens;
    private final FormToken token;
    private final CallReview review;
    private final SlotChoices slots;
    private final TakeAppointmentFor take;

    TakingForController(
            TakingForScreens screens, FormToken token, CallReview review, SlotChoices slots, TakeAppointmentFor take) {
        this.screens = screens;
        this.token = token;
        this.review = review;
        this.slots = slots;
        this.take = take;
    }

    @Get
    MutableHttpResponse<?> call(HttpRequest<?> request, Agent agent) {
        return screens.call(request, agent, TypedCall.of(Map.of()), Errors.NONE, null);
    }

    /** Back to the first page, with what was typed. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> back(HttpRequest<?> request, Agent agent, @Body Map<String, String> form) {
        token.check(request, form);
        return screens.call(request, agent, TypedCall.of(form), Errors.NONE, null);
    }

    @Post("/creneau")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> hours(HttpRequest<?> request, Agent agent, @Body Map<String, String> form) {
        token.check(request, form);
        TypedCall call = TypedCall.of(form);
        Errors wrong = review.ofCall(call);
        return wrong.isEmpty()
                ? screens.hours(
                        request,
                        agent,
                        call,
                        TypedWish.day(form.getOrDefault("du", "")).orElse(null),
                        List.of(),
                        Errors.NONE)
                : screens.call(request, agent, call, wrong, null);
    }

    @Post("/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> confirm(HttpRequest<?> request, Agent agent, @Body Map<String, String> form) {
        token.check(request, form);
        TypedCall call = TypedCall.of(form);
        Errors wrong = review.ofCall(call);
        if (!wrong.isEmpty() || !IdempotencyKey.isValid(call.key())) {
            return screens.call(request, agent, call, wrong, null);
        }
        Errors unsaid = review.ofVisit(call);
        if (!unsaid.isEmpty()) {
            return screens.hours(request, agent, call, null, List.of(), unsaid);
        }
        return TooManyLookUps.shown(
                () -> taken(request, agent, call), refusal -> screens.call(request, agent, call, Errors.NONE, refusal));
    }

    private MutableHttpResponse<?> taken(HttpRequest<?> request, Agent agent, TypedCall call) {
        try {
            return screens.taken(request, agent, take.take(command(agent, call)));
        } catch (RefusedException refused) {
            return refused(request, agent, call, refused).status(HttpStatus.CONFLICT);
        }
    }

    private static TakeAppointmentFor.Command command(Agent agent, TypedCall call) {
        Topic topic = call.wish().topic().orElseThrow();
        return new TakeAppointmentFor.Command(
                Nir.parse(call.nir()),
                call.isInsured() ? call.asCaller().name() : null,
                new TakeAppointment.Wish(
                        topic.site(),
                        call.wish().start().orElseThrow(),
                        topic.motif(),
                        call.wish().represented().orElseThrow()),
                agent,
                new IdempotencyKey(call.key()));
    }

    private MutableHttpResponse<?> refused(
            HttpRequest<?> request, Agent agent, TypedCall call, RefusedException refused) {
        return switch (refused.refusal()) {
            case Refusal.SlotTaken taken ->
                screens.hours(request, agent, call, null, taken.next(), error("Ce créneau vient d’être pris."));
            case Refusal.NoSuchSlot none ->
                screens.hours(request, agent, call, null, List.of(), error("Ce créneau n’est pas libre."));
            case Refusal.AppointmentOpen open ->
                screens.call(
                        request,
                        agent,
                        call,
                        Errors.NONE,
                        VerdictBox.of(
                                Tone.NOTE,
                                "Rendez-vous déjà pris pour ce motif",
                                "Le "
                                        + SiteHours.moment(
                                                open.start(),
                                                slots.site(call.wish().topic().orElseThrow())
                                                        .zone())
                                        + ". Il peut être déplacé ou annulé."));
            default ->
                screens.call(
                        request,
                        agent,
                        call,
                        Errors.NONE,
                        AppointmentRefusals.of(refused.refusal()).orElseThrow(() -> refused));
        };
    }

    private static Errors error(String words) {
        return Errors.of(FieldMessage.of("creneau", words));
    }
}
