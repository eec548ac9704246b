package fr.procuration.web.desk;

import fr.procuration.domain.Agent;
import fr.procuration.port.driving.LookUpMandataire;
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

/** The agent types a number, or scans a receipt in its place, and sees who may represent that person. The answer is the page: nothing stands in an address. */
@Hidden
@PostRedirectGet
@Controller(Agents.PAGE)
@Secured("AGENT_ACCUEIL")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LookUpPageController {

    private final DeskScreens screens;
    private final FormToken token;
    private final FormErrors errors;
    private final LookUpMandataire lookUp;
    private final DeskMapper mapper;
    private final ReceiptLookUp receipts;

    LookUpPageController(
            DeskScreens screens,
            FormToken token,
            FormErrors errors,
            LookUpMandataire lookUp,
            DeskMapper mapper,
            ReceiptLookUp receipts) {
        this.receipts = receipts;
        this.screens = screens;
        this.token = token;
        this.errors = errors;
        this.lookUp = lookUp;
        this.mapper = mapper;
    }

    @Get
    MutableHttpResponse<?> open(HttpRequest<?> request, Agent agent) {
        return screens.lookUp(request, agent, LookUpPage.EMPTY);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> lookUp(HttpRequest<?> request, Agent agent, @Body Map<String, String> form) {
        token.check(request, form);
        LookUpForm typed = LookUpForm.of(form);
        if (typed.isReceipt()) {
            return receipts.shown(request, agent, typed.nir());
        }
        Errors wrong = errors.of(typed, DeskFields.ALL);
        if (!wrong.isEmpty()) {
            return screens.lookUp(request, agent, LookUpPage.of(typed, wrong, null))
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return TooManyLookUps.shown(
                () -> screens.file(request, agent, answer(typed.by(agent))),
                refusal -> screens.lookUp(request, agent, LookUpPage.of(typed, Errors.NONE, refusal)));
    }

    private FilePage answer(LookUpMandataire.Query query) {
        LookUpMandataire.Answer answer = lookUp.lookUp(query);
        FilePage page = FilePage.of(query.mandant().formatted(), Verdicts.of(answer));
        return answer instanceof LookUpMandataire.Represented represented
                ? page.with(
                        mapper.panel(represented.mandataire(), represented.validity()),
                        TypedDocument.about(query.mandant().value()))
                : page;
    }
}
