package fr.procuration.architecture.offender.medialog;

import fr.procuration.architecture.offender.domain.Procuration;
import java.time.Instant;

/** Decides beside the use cases. */
final class MedialogAsksForADecision {

    boolean counts(Procuration procuration, Instant now) {
        return procuration.countsAt(now);
    }
}
