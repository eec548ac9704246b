package fr.procuration.medialog;

import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driving.CheckIdentity;
import fr.procuration.port.driving.CheckedIdentity;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;

/** The agent compares the document of the person at the desk with the mandataire declared. */
@Controller("/medialog/verifications")
@Secured("AGENT_ACCUEIL")
@DeskCalls
@ExecuteOn(TaskExecutors.BLOCKING)
class CheckController {

    private final CheckIdentity checkIdentity;
    private final CallingAgent agent;

    CheckController(CheckIdentity checkIdentity, CallingAgent agent) {
        this.checkIdentity = checkIdentity;
        this.agent = agent;
    }

    @Post
    @DeskCalls.Check
    CheckView check(HttpRequest<?> call, @Valid @Body CheckRequest request) {
        Nir mandant = Nir.parse(request.nir());
        return checkIdentity
                .check(new CheckIdentity.Query(mandant, request.piece().read(), agent.of(call)))
                .map(CheckedIdentity::match)
                .map(MedialogMapper.INSTANCE::check)
                .orElseGet(() -> new CheckView(CheckView.Verdict.AUCUNE_PROCURATION, null));
    }
}
