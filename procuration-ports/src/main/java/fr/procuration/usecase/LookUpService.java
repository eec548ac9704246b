package fr.procuration.usecase;

import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.port.driving.LookUpMandataire;
import java.time.Instant;

/** Tells the desk who may represent a person, and records the consultation before it answers. */
final class LookUpService implements LookUpMandataire {

    private final Desk desk;

    LookUpService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer lookUp(Query query) {
        Instant now = desk.admit(query.mandant(), query.agent());
        Answer answer = answer(query, now);
        desk.record(query.mandant(), query.agent(), now, outcome(answer));
        return answer;
    }

    private Answer answer(Query query, Instant now) {
        if (!query.contact().isCovered()) {
            return new NotCovered(query.contact());
        }
        return desk.running(query.mandant(), query.agent(), now)
                .<Answer>map(running -> new Represented(running.mandataire(), running.validity()))
                .orElseGet(NoProcuration::new);
    }

    private static Outcome outcome(Answer answer) {
        if (answer instanceof Represented) {
            return Outcome.REPRESENTE;
        }
        return answer instanceof NotCovered ? Outcome.NON_COUVERT : Outcome.AUCUNE_PROCURATION;
    }
}
