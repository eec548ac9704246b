package fr.procuration.architecture.offender.web;

import fr.procuration.architecture.offender.domain.Procuration;
import java.time.Instant;
import java.util.Optional;

/** Decides beside the use cases. */
final class AsksForADecision {

    boolean counts(Procuration procuration, Instant now) {
        return procuration.countsAt(now);
    }

    boolean countsByReference(Procuration procuration, Optional<Instant> now) {
        return now.filter(procuration::countsAt).isPresent();
    }

    Instant tellsWhatItIs(Procuration procuration) {
        return procuration.end();
    }
}
