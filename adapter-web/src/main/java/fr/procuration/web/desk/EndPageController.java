package fr.procuration.web.desk;

import fr.procuration.domain.Agent;
import fr.procuration.port.driving.EndProcuration;
import fr.procuration.port.driving.LiftGrantBlock;
import fr.procuration.web.form.Errors;
import fr.procuration.web.form.FormErrors;
import fr.procuration.web.http.FormToken;
import fr.procuration.web.pages.answer.PostRedirectGet;
import fr.procuration.web.pages.frame.Agents;
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
import java.util.Map;

/** An agent of the file ends a procuration, or lifts what blocks a number. */
@Hidden
@PostRedirectGet
@Controller(Agents.FILE_PAGE)
@Secured("AGENT_DOSSIER")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class EndPageController {

    private final DeskScreens screens;
    private final FormToken token;
    private final FormErrors errors;
    private final EndProcuration end;
    private final LiftGrantBlock lift;

    EndPageController(
            DeskScreens screens, FormToken token, FormErrors errors, EndProcuration end, LiftGrantBlock lift) {
        this.screens = screens;
        this.token = token;
        this.errors = errors;
        this.end = end;
        this.lift = lift;
    }

    @Get
    MutableHttpResponse<?> open(HttpRequest<?> request, Agent agent) {
        return screens.end(request, agent, EndPage.EMPTY);
    }

    @Post("/fins")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> end(HttpRequest<?> request, Agent agent, @Body Map<String, String> form) {
        token.check(request, form);
        EndForm typed = EndForm.of(form);
        Errors wrong = errors.of(typed, DeskFields.ALL);
        if (!wrong.isEmpty()) {
            return screens.end(request, agent, EndPage.of(typed, wrong, null)).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return TooManyLookUps.shown(
                () -> screens.end(request, agent, EndPage.done(Verdicts.ended(end.end(typed.by(agent))))),
                refusal -> screens.end(request, agent, EndPage.of(typed, Errors.NONE, refusal)));
    }

    @Post("/levees")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> lift(HttpRequest<?> request, Agent agent, @Body Map<String, String> form) {
        token.check(request, form);
        LiftForm typed = LiftForm.of(form);
        Errors wrong = errors.of(typed, DeskFields.ALL);
        if (!wrong.isEmpty()) {
            return screens.end(request, agent, EndPage.of(typed, wrong, null)).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return TooManyLookUps.shown(
                () -> screens.end(
                        request,
                        agent,
                        EndPage.done(Verdicts.lifted(lift.lift(typed.mandant(), typed.reason(), agent)))),
                refusal -> screens.end(request, agent, EndPage.of(typed, Errors.NONE, refusal)));
    }
}
