package fr.procuration.medialog;

import fr.procuration.port.driving.VerifyReceipt;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;

/** The agent scans a receipt; it travels in the body, never in a URL. */
@Controller("/medialog/recus")
@Secured("AGENT_ACCUEIL")
@DeskCalls
@ExecuteOn(TaskExecutors.BLOCKING)
class ReceiptController {

    private final VerifyReceipt verifyReceipt;
    private final CallingAgent agent;

    ReceiptController(VerifyReceipt verifyReceipt, CallingAgent agent) {
        this.verifyReceipt = verifyReceipt;
        this.agent = agent;
    }

    @Post
    @DeskCalls.Receipt
    ReceiptView verify(HttpRequest<?> call, @Valid @Body ReceiptRequest request) {
        return ReceiptView.of(verifyReceipt.verify(request.by(agent.of(call))));
    }
}
