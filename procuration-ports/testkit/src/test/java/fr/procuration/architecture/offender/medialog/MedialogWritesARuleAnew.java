package fr.procuration.architecture.offender.medialog;

import fr.procuration.architecture.offender.domain.Procuration;
import java.time.Instant;

/** Knows better when a procuration counts. */
final class MedialogWritesARuleAnew {

    boolean counts(Procuration procuration, Instant now) {
        return procuration.end().isAfter(now);
    }
}
