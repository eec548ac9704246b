package fr.procuration.port;

import fr.procuration.domain.Consultation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Some of the consultations about a person. Consultations of one instant are never divided between two pages.
 *
 * @param consultations the latest by {@link Consultation#at()} first; those of one instant in no order
 * @param older before which instant there are older ones; nothing if there are none
 */
public record ConsultationPage(List<Consultation> consultations, Optional<Instant> older) {

    /** Later than every consultation: before it is the first page. */
    public static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** A page. */
    public ConsultationPage {
        consultations = List.copyOf(consultations);
    }
}
