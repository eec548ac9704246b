package fr.procuration.architecture.offender.domain;

import java.time.Instant;

/** A procuration that decides whether it counts. */
public record Procuration(Instant end) {

    public boolean countsAt(Instant now) {
        return now.isBefore(end);
    }
}
