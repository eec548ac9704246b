package fr.procuration.medialog.pages;

import fr.procuration.domain.Agent;
import fr.procuration.medialog.SearchRequest;
import fr.procuration.port.driving.FindMandataire;
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

/** The agent types a number, and sees who may represent that person. The answer is the page: nothing stands in an address. */
@Hidden
@Controller("/medialog")
@Secured("AGENT_ACCUEIL")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SearchPageController {

    private final DeskScreens screens;
    private final FormToken token;
    private final FieldMessages messages;
    private final FindMandataire find;

    SearchPageController(DeskScreens screens, FormToken token, FieldMessages messages, FindMandataire find) {
        this.screens = screens;
        this.token = token;
        this.messages = messages;
        this.find = find;
    }

    @Get
    MutableHttpResponse<?> search(HttpRequest<?> request, Agent agent) {
        return screens.search(request, agent, SearchPage.EMPTY);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> find(HttpRequest<?> request, Agent agent, @Body Map<String, String> form) {
        token.check(request, form);
        String nir = form.getOrDefault("nir", "");
        String contact = form.getOrDefault("contact", "ACCUEIL");
        SearchRequest typed = new SearchRequest(nir, contact);
        Errors errors = new Errors(messages.of(typed));
        if (!errors.all().isEmpty()) {
            return screens.search(request, agent, new SearchPage(nir, contact, errors, null))
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return Refusals.shown(
                () -> screens.file(request, agent, answer(typed.by(agent))),
                refusal -> screens.search(request, agent, new SearchPage(nir, contact, Errors.NONE, refusal)));
    }

    private FilePage answer(FindMandataire.Query query) {
        FindMandataire.Answer answer = find.find(query);
        FilePage page = FilePage.of(query.mandant().formatted(), Verdicts.of(answer));
        return answer instanceof FindMandataire.Represented represented
                ? page.with(
                        new Panel(represented.mandataire(), represented.validity()),
                        TypedDocument.about(query.mandant().value()))
                : page;
    }
}
