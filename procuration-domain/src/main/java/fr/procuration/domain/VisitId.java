package fr.procuration.domain;

import java.util.UUID;

/**
 * The name of one visit of a mandataire to a desk, so that receiving them twice by mistake counts once.
 *
 * @param value a random UUID
 */
public record VisitId(UUID value) {

    /**
     * A new one.
     *
     * @return an identifier that no other visit has
     */
    public static VisitId random() {
        return new VisitId(UUID.randomUUID());
    }
}
