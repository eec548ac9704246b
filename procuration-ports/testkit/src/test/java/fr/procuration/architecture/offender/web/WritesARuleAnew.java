package fr.procuration.architecture.offender.web;

import fr.procuration.architecture.offender.domain.Procuration;
import java.time.Instant;

/** Knows better when a procuration counts. */
final class WritesARuleAnew {

    boolean counts(Procuration procuration, Instant now) {
        return procuration.end().isAfter(now);
    }

    boolean comparesOtherTimes(Instant one, Instant other) {
        return one.isBefore(other);
    }
}
