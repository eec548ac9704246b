package fr.procuration.domain.appointment;

import java.time.Instant;

/**
 * The time of an appointment.
 *
 * @param start its first instant
 * @param end the first instant that no longer belongs to it
 */
public record Slot(Instant start, Instant end) {

    /**
     * A slot.
     *
     * @throws IllegalArgumentException if it ends before it begins, or at once
     */
    public Slot {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("slot: ends after its start");
        }
    }

    /**
     * Whether it is over.
     *
     * @param now the present
     * @return true from its end on
     */
    public boolean isOverAt(Instant now) {
        return !now.isBefore(end);
    }
}
