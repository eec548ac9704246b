package fr.procuration.architecture.offender.web;

import fr.procuration.architecture.offender.domain.Procuration;
import java.time.Instant;

/** Decides beside the use cases. */
final class AsksForADecision {

    boolean counts(Procuration procuration, Instant now) {
        return procuration.countsAt(now);
    }

    Instant tellsWhatItIs(Procuration procuration) {
        return procuration.end();
    }
}
