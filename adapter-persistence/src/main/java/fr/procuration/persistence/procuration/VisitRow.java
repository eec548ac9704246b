package fr.procuration.persistence.procuration;

import fr.procuration.domain.Agent;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.ProcurationEvent.Mismatched;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.VisitId;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** The entry of what happened at a desk in the journal. */
@Introspected
record VisitRow(UUID id, String kind, Instant at, String agent, String site, String origin, UUID visit) {

    static final String RECEIVED = "RECUE";
    static final String MISMATCHED = "ECARTEE";

    ProcurationEvent event() {
        ProcurationId procuration = new ProcurationId(id);
        Agent who = new Agent(agent, site, origin);
        return kind.equals(RECEIVED)
                ? new Received(procuration, at, who, new VisitId(visit))
                : new Mismatched(procuration, at, who, new VisitId(visit));
    }
}
