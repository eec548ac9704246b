package fr.procuration.domain;

import java.util.UUID;

/**
 * The name of one procuration; it tells nothing about anybody.
 *
 * @param value a random UUID
 */
public record ProcurationId(UUID value) {

    /**
     * A new one.
     *
     * @return an identifier that no other procuration has
     */
    public static ProcurationId random() {
        return new ProcurationId(UUID.randomUUID());
    }
}
