package fr.procuration.architecture.offender.web;

import java.time.Instant;
import java.util.Date;

/** Speaks of time without asking for it, as it should. */
final class TakesTheTime {

    Date of(Instant given) {
        return Date.from(given.plusNanos(1));
    }

    Date ofMilliseconds(long given) {
        return new Date(given);
    }

    String lineSeparator() {
        return System.lineSeparator();
    }
}
