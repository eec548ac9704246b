package fr.procuration.web.pages.answer;

import fr.procuration.web.pages.frame.Agents;
import fr.procuration.web.problem.ProblemKind;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;

/** The pages that answered forms, each with the status it had. Nobody sees the page of another account. */
@Hidden
@Controller
@Secured({"ASSURE", "AGENT_ACCUEIL", "AGENT_DOSSIER"})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AnswerController {

    static final String PATH = "/resultats";
    static final String DESK = Agents.PAGE + PATH;
    static final String ONE = PATH + "/{name}";
    static final String ONE_OF_DESK = DESK + "/{name}";

    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

    private final AnsweredPages pages;

    AnswerController(AnsweredPages pages) {
        this.pages = pages;
    }

    @Get(ONE)
    @Secured("ASSURE")
    MutableHttpResponse<?> ofMandant(Authentication account, @PathVariable String name) {
        return page(account, name);
    }

    @Get(ONE_OF_DESK)
    @Secured({"AGENT_ACCUEIL", "AGENT_DOSSIER"})
    MutableHttpResponse<?> ofDesk(Authentication account, @PathVariable String name) {
        return page(account, name);
    }

    private MutableHttpResponse<?> page(Authentication account, String name) {
        AnsweredPage page = pages.find(account, name).orElseThrow(ProblemKind.PAGE_EXPIRED::exception);
        MutableHttpResponse<String> again = HttpResponse.status(HttpStatus.valueOf(page.status()))
                .body(page.html())
                .contentType(HTML);
        if (page.seconds() != null) {
            again.header(HttpHeaders.RETRY_AFTER, page.seconds().toString());
        }
        DecidedStatus.ofPageShownAgain(again);
        return again;
    }
}
