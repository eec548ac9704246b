package fr.procuration.persistence.procuration;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent.Ended;
import fr.procuration.domain.ProcurationEvent.Mismatched;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.VisitId;
import fr.procuration.persistence.vault.MandantIndex;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Records ends and what happens at desks: each with its journal entry by one statement. */
@Singleton
class ProcurationChanges {

    private final ProcurationRepository procurations;
    private final PersonalData data;

    ProcurationChanges(ProcurationRepository procurations, PersonalData data) {
        this.procurations = procurations;
        this.data = data;
    }

    boolean end(Procuration procuration, Ended ended) {
        MandantIndex index = data.index(procuration.mandant().nir());
        Agent agent = ended.agent();
        return procurations.end(
                index.part(),
                index.value(),
                index.other(),
                procuration.number(),
                procuration.id().value(),
                ended.at(),
                ended.reason(),
                agent == null ? null : agent.id(),
                agent == null ? null : agent.site(),
                agent == null ? null : agent.origin());
    }

    boolean receive(Procuration procuration, Received received) {
        return visit(procuration, VisitRow.RECEIVED, received.at(), received.agent(), received.visit());
    }

    boolean mismatch(Procuration procuration, Mismatched mismatched) {
        return visit(procuration, VisitRow.MISMATCHED, mismatched.at(), mismatched.agent(), mismatched.visit());
    }

    private boolean visit(Procuration procuration, String kind, Instant at, Agent agent, VisitId visit) {
        MandantIndex index = data.index(procuration.mandant().nir());
        return procurations.visit(
                index.part(),
                index.value(),
                index.other(),
                procuration.number(),
                procuration.id().value(),
                kind,
                at,
                agent.id(),
                agent.site(),
                agent.origin(),
                visit.value());
    }
}
