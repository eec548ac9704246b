package fr.procuration.medialog;

import fr.procuration.domain.document.PresentedDocument;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driving.CheckIdentity;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.List;

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
        PresentedDocument piece = request.piece().read();
        return checkIdentity
                .check(new CheckIdentity.Query(mandant, piece, agent.of(call)))
                .map(checked -> DocumentMapper.INSTANCE.check(piece, checked))
                .orElseGet(() -> new CheckView(CheckView.Verdict.AUCUNE_PROCURATION, null, null, List.of(), null));
    }
}
