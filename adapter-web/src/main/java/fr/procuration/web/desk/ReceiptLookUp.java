package fr.procuration.web.desk;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.driving.VerifyReceipt;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;

/** Looks up the procuration of a scanned receipt: the file that a look-up opens, or why there is none; what was scanned is not shown again. */
@Singleton
final class ReceiptLookUp {

    private final DeskScreens screens;
    private final VerifyReceipt verify;
    private final DeskMapper mapper;

    ReceiptLookUp(DeskScreens screens, VerifyReceipt verify, DeskMapper mapper) {
        this.screens = screens;
        this.verify = verify;
        this.mapper = mapper;
    }

    MutableHttpResponse<?> shown(HttpRequest<?> request, Agent agent, String typed) {
        VerifyReceipt.Query query = new VerifyReceipt.Query(ScannedReceipt.text(typed), agent);
        return TooManyLookUps.shown(
                () -> verified(request, agent, query),
                refusal -> screens.lookUp(request, agent, LookUpPage.because(refusal)));
    }

    private MutableHttpResponse<?> verified(HttpRequest<?> request, Agent agent, VerifyReceipt.Query query) {
        try {
            return screens.file(request, agent, answer(verify.verify(query)));
        } catch (RefusedException refused) {
            if (refused.refusal() instanceof Refusal.UnverifiedReceipt unverified) {
                return screens.lookUp(request, agent, LookUpPage.ofReceipt(Verdicts.unverified(unverified.defect())))
                        .status(HttpStatus.UNPROCESSABLE_ENTITY);
            }
            throw refused;
        }
    }

    private FilePage answer(VerifyReceipt.Answer answer) {
        String nir = answer.mandant().formatted();
        return answer.lookUp() instanceof LookUpMandataire.Represented represented
                ? FilePage.of(
                                nir,
                                Verdicts.of(represented)
                                        .because(List.of("Le reçu est de ce service, et rien n’y a été changé.")))
                        .with(
                                mapper.panel(represented.mandataire(), represented.validity()),
                                TypedDocument.about(answer.mandant().value()))
                : FilePage.of(nir, Verdicts.receiptEnded(answer.end().orElse(null)));
    }
}
