package fr.procuration.domain.appointment;

import java.util.UUID;

/**
 * The name of one appointment; it tells nothing about anybody.
 *
 * @param value a random UUID
 */
public record AppointmentId(UUID value) {

    /**
     * A new one.
     *
     * @return an identifier that no other appointment has
     */
    public static AppointmentId random() {
        return new AppointmentId(UUID.randomUUID());
    }
}
