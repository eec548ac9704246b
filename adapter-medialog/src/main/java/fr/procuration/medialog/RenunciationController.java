package fr.procuration.medialog;

import fr.procuration.domain.document.PresentedDocument;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driving.RenounceProcuration;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;

/** The agent records that the mandataire, known by their document, gives the procuration up. */
@Controller("/medialog/renonciations")
@Secured("AGENT_ACCUEIL")
@DeskCalls
@ExecuteOn(TaskExecutors.BLOCKING)
class RenunciationController {

    private final RenounceProcuration renounceProcuration;
    private final CallingAgent agent;

    RenunciationController(RenounceProcuration renounceProcuration, CallingAgent agent) {
        this.renounceProcuration = renounceProcuration;
        this.agent = agent;
    }

    @Post
    @DeskCalls.Renunciation
    RenunciationView renounce(HttpRequest<?> call, @Valid @Body CheckRequest request) {
        PresentedDocument piece = request.piece().read();
        return RenunciationView.of(
                piece,
                renounceProcuration.renounce(
                        new RenounceProcuration.Query(Nir.parse(request.nir()), piece, agent.of(call))));
    }
}
