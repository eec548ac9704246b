package fr.procuration.usecase;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.End;
import fr.procuration.domain.ReceiptDefect;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.ReceiptFormat;
import fr.procuration.port.driven.ReceiptRegister;
import fr.procuration.port.driven.ReceiptRegister.Holder;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.driving.VerifyReceipt;
import fr.procuration.port.receipt.ReceiptCode;
import java.time.Instant;
import java.util.Optional;

/** Looks up the very procuration of a receipt, and records the consultation before it answers. */
final class VerificationService implements VerifyReceipt {

    private final Desk desk;
    private final ProcurationStore store;
    private final ReceiptRegister register;
    private final ReceiptFormat format;

    VerificationService(Desk desk, ProcurationStore store, ReceiptRegister register, ReceiptFormat format) {
        this.desk = desk;
        this.store = store;
        this.register = register;
        this.format = format;
    }

    @Override
    public Answer verify(Query query) {
        String credential = ReceiptCode.read(query.scanned()).orElseThrow(() -> refused(ReceiptDefect.UNREADABLE));
        Holder holder =
                register.find(format.read(credential).registered()).orElseThrow(() -> refused(ReceiptDefect.UNKNOWN));
        return answer(holder, query.agent());
    }

    private Answer answer(Holder holder, Agent agent) {
        Instant now = desk.admit(holder.mandant(), agent);
        LookUpMandataire.Answer answer = desk.running(holder.mandant(), agent, now)
                .filter(running -> running.id().equals(holder.procuration()))
                .<LookUpMandataire.Answer>map(
                        running -> new LookUpMandataire.Represented(running.mandataire(), running.validity()))
                .orElseGet(LookUpMandataire.NoProcuration::new);
        boolean represented = answer instanceof LookUpMandataire.Represented;
        Optional<End> end = represented ? Optional.empty() : end(holder, now);
        desk.record(holder.mandant(), agent, now, represented ? Outcome.REPRESENTE : Outcome.AUCUNE_PROCURATION);
        return new Answer(holder.mandant(), answer, end);
    }

    private Optional<End> end(Holder holder, Instant now) {
        return store.find(holder.mandant(), holder.procuration())
                .flatMap(found -> found.endAt(found.notBeforeItsChanges(now)));
    }

    private static RefusedException refused(ReceiptDefect defect) {
        return new RefusedException(new Refusal.UnverifiedReceipt(defect));
    }
}
