package fr.procuration.web.desk;

import fr.procuration.domain.Agent;
import fr.procuration.web.http.FormToken;
import fr.procuration.web.pages.answer.PostRedirectGet;
import fr.procuration.web.pages.frame.Agents;
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

/** The agent scans a receipt in place of typing a number. */
@Hidden
@PostRedirectGet
@Controller(Agents.PAGE + "/recu")
@Secured("AGENT_ACCUEIL")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReceiptPageController {

    private final FormToken token;
    private final ReceiptLookUp receipts;

    ReceiptPageController(FormToken token, ReceiptLookUp receipts) {
        this.token = token;
        this.receipts = receipts;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> verify(HttpRequest<?> request, Agent agent, @Body Map<String, String> form) {
        token.check(request, form);
        return receipts.shown(request, agent, form.getOrDefault("recu", ""));
    }
}
