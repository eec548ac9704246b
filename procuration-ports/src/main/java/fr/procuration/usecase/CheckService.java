package fr.procuration.usecase;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.State;
import fr.procuration.domain.identity.IdentityMatch;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.Traces;
import fr.procuration.port.driving.CheckIdentity;
import fr.procuration.port.driving.ProcurationSnapshot;
import java.time.Instant;
import java.util.Optional;

/** Compares an identity document with the mandataire, and leaves the trace before it answers. */
final class CheckService implements CheckIdentity {

    private final ProcurationStore store;
    private final Traces traces;
    private final Clock clock;

    CheckService(ProcurationStore store, Traces traces, Clock clock) {
        this.store = store;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public Optional<IdentityMatch> check(Query query) {
        Instant now = clock.now();
        Optional<IdentityMatch> match = store.latest(query.mandant())
                .map(latest -> ProcurationSnapshot.of(latest, now))
                .filter(latest -> latest.state() == State.EN_COURS)
                .map(running -> query.document()
                        .compareWith(running.procuration().mandataire().identite()));
        Outcome outcome = match.map(IdentityMatch::overall).map(Outcome::of).orElse(Outcome.AUCUNE_PROCURATION);
        traces.record(new Consultation(query.mandant(), query.agent(), now, outcome));
        return match;
    }
}
