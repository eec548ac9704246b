package fr.procuration.medialog;

import fr.procuration.port.driving.LookUpMandataire;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;

/** The agent asks who may represent a person; the NIR travels in the body, never in a URL. */
@Controller("/medialog/recherches")
@Secured("AGENT_ACCUEIL")
@DeskCalls
@ExecuteOn(TaskExecutors.BLOCKING)
class LookUpController {

    private final LookUpMandataire lookUpMandataire;
    private final CallingAgent agent;

    LookUpController(LookUpMandataire lookUpMandataire, CallingAgent agent) {
        this.lookUpMandataire = lookUpMandataire;
        this.agent = agent;
    }

    @Post
    @DeskCalls.LookUp
    LookUpView lookUp(HttpRequest<?> call, @Valid @Body LookUpRequest request) {
        return MedialogMapper.INSTANCE.lookUp(lookUpMandataire.lookUp(request.by(agent.of(call))));
    }
}
