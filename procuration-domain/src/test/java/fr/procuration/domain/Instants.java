package fr.procuration.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Instants for the tests, said as a clock in Paris shows them. */
final class Instants {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Instants() {}

    /** For example {@code 2025-12-16T10:00}. */
    static Instant inParis(String dateTime) {
        return inParis(LocalDateTime.parse(dateTime));
    }

    static Instant inParis(LocalDateTime dateTime) {
        return dateTime.atZone(PARIS).toInstant();
    }
}
