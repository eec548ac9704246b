package fr.procuration.usecase;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.State;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.Traces;
import fr.procuration.port.driving.FindMandataire;
import fr.procuration.port.driving.ProcurationSnapshot;
import java.time.Instant;

/** Tells the desk who may represent a person, and leaves the trace before it answers. */
final class FindService implements FindMandataire {

    private final ProcurationStore store;
    private final Traces traces;
    private final Clock clock;

    FindService(ProcurationStore store, Traces traces, Clock clock) {
        this.store = store;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public Answer find(Query query) {
        Instant now = clock.now();
        Answer answer = answer(query, now);
        traces.record(new Consultation(query.mandant(), query.agent(), now, outcome(answer)));
        return answer;
    }

    private Answer answer(Query query, Instant now) {
        if (!query.contact().isCovered()) {
            return new NotCovered(query.contact());
        }
        return store.latest(query.mandant())
                .map(latest -> ProcurationSnapshot.of(latest, now))
                .filter(latest -> latest.state() == State.EN_COURS)
                .map(ProcurationSnapshot::procuration)
                .<Answer>map(FindService::represented)
                .orElseGet(NoProcuration::new);
    }

    private static Represented represented(Procuration running) {
        return new Represented(running.mandataire(), running.validity());
    }

    private static Outcome outcome(Answer answer) {
        if (answer instanceof Represented) {
            return Outcome.REPRESENTE;
        }
        return answer instanceof NotCovered ? Outcome.NON_COUVERT : Outcome.AUCUNE_PROCURATION;
    }
}
