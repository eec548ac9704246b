package fr.procuration.architecture.offender.web;

import fr.procuration.architecture.offender.domain.Procuration;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Knows better when a procuration counts. */
final class WritesARuleAnew {

    boolean counts(Procuration procuration, Instant now) {
        return procuration.end().isAfter(now);
    }

    boolean countsByReference(Procuration procuration, Optional<Instant> now) {
        return now.filter(procuration.end()::isAfter).isPresent();
    }

    boolean countsByADuration(Procuration procuration, Instant now) {
        return !Duration.between(now, procuration.end()).isNegative();
    }

    boolean countsByAUnit(Procuration procuration, Instant now) {
        return ChronoUnit.DAYS.between(now, procuration.end()) > 0;
    }

    boolean countsInMilliseconds(Procuration procuration, Instant now) {
        return now.toEpochMilli() < procuration.end().toEpochMilli();
    }

    boolean comparesOtherTimes(Instant one, Instant other) {
        return one.isBefore(other);
    }
}
