package fr.procuration.persistence.procuration;

import fr.procuration.domain.Agent;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.VisitId;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** The entry of a reception in the journal. */
@Introspected
record ReceptionRow(Instant at, String agent, String site, String origin, UUID visit) {

    Received of(ProcurationId procuration) {
        return new Received(procuration, at, new Agent(agent, site, origin), new VisitId(visit));
    }
}
