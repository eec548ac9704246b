package fr.procuration.port.driving;

import fr.procuration.domain.identity.Nir;
import fr.procuration.port.ConsultationPage;
import java.time.Instant;

/** A mandant reads who looked. */
@FunctionalInterface
public interface ReadConsultations {

    /**
     * The consultations about a person, a page of them. The mandant is told where and when, not the agent's name. What an agent
     * was refused in a minute is one line.
     *
     * @param mandant who asks
     * @param before only consultations that are older; {@link ConsultationPage#LATEST} to begin
     * @param most about how many lines, at least 1
     * @return the latest first
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    ConsultationPage about(Nir mandant, Instant before, int most);
}
