package fr.procuration.medialog;

import fr.procuration.domain.GrantBlock;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driving.EndProcuration;
import fr.procuration.port.driving.LiftGrantBlock;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;

/** An agent of the file ends the procuration of a mandant, or lifts what blocks their number. */
@Controller("/medialog/fins")
@Secured("AGENT_DOSSIER")
@DeskCalls
@ExecuteOn(TaskExecutors.BLOCKING)
class EndController {

    private final EndProcuration endProcuration;
    private final LiftGrantBlock liftGrantBlock;
    private final CallingAgent agent;

    EndController(EndProcuration endProcuration, LiftGrantBlock liftGrantBlock, CallingAgent agent) {
        this.endProcuration = endProcuration;
        this.liftGrantBlock = liftGrantBlock;
        this.agent = agent;
    }

    @Post
    @DeskCalls.Ending
    EndedView end(HttpRequest<?> call, @Valid @Body EndRequest request) {
        return EndedView.of(endProcuration.end(request.by(agent.of(call))));
    }

    @Post("/levees")
    @DeskCalls.Lifting
    LiftedView lift(HttpRequest<?> call, @Valid @Body LiftRequest request) {
        boolean lifted = liftGrantBlock.lift(
                Nir.parse(request.nir()), GrantBlock.Lifting.valueOf(request.motif()), agent.of(call));
        return new LiftedView(lifted ? LiftedView.Verdict.LEVE : LiftedView.Verdict.AUCUN_BLOCAGE);
    }
}
