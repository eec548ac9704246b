package fr.procuration.port.driving;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.identity.Nir;
import java.util.List;

/** A mandant reads who looked. */
@FunctionalInterface
public interface ReadConsultations {

    /**
     * The traces about a person. The mandant is told where and when, not the agent's name.
     *
     * @param mandant who asks
     * @return the latest first, 500 at most
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    List<Consultation> about(Nir mandant);
}
