package fr.procuration.web.api;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.port.driving.ViewReceipt;
import fr.procuration.port.receipt.IssuedReceipt;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/** The mandant takes the receipt of a procuration. */
@Controller("/api/procurations/{id}/recu")
@Secured("ASSURE")
@MandantCalls
@ExecuteOn(TaskExecutors.BLOCKING)
class ReceiptController {

    static final String CREDENTIAL = "application/dc+sd-jwt";

    private final ViewReceipt viewReceipt;

    ReceiptController(ViewReceipt viewReceipt) {
        this.viewReceipt = viewReceipt;
    }

    @Get
    @Produces(CREDENTIAL)
    @ProcurationCalls.Receipt
    String receipt(@MandantCalls.FromAccount Mandant mandant, @PathVariable @ProcurationCalls.Id ProcurationId id) {
        return viewReceipt
                .of(mandant.nir(), id)
                .map(IssuedReceipt::credential)
                .orElseThrow(() -> new RefusedException(new Refusal.Unknown()));
    }
}
