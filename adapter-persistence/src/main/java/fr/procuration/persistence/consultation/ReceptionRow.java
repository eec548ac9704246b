package fr.procuration.persistence.consultation;

import fr.procuration.domain.Agent;
import fr.procuration.domain.ProcurationEvent.Received;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.VisitId;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** The entry of a reception in the journal. */
@Introspected
public record ReceptionRow(Instant at, String agent, String site, String origin, UUID visit) {

    public Received of(ProcurationId procuration) {
        return new Received(procuration, at, new Agent(agent, site, origin), new VisitId(visit));
    }
}
