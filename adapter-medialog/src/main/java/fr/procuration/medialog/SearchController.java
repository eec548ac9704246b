package fr.procuration.medialog;

import fr.procuration.domain.Agent;
import fr.procuration.port.driving.FindMandataire;
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
class SearchController {

    private final FindMandataire findMandataire;
    private final MedialogMapper mapper;

    SearchController(FindMandataire findMandataire, MedialogMapper mapper) {
        this.findMandataire = findMandataire;
        this.mapper = mapper;
    }

    @Post
    @DeskCalls.Search
    SearchView search(@DeskCalls.FromAccount Agent agent, @Valid @Body SearchRequest request) {
        return mapper.search(findMandataire.find(request.by(agent)));
    }
}
