package fr.procuration.architecture.offender.web;

import java.time.Instant;

/** The one that may ask. */
final class SystemClock {
    Instant now() {
        return Instant.now();
    }
}
