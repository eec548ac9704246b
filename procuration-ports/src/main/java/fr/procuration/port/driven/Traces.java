package fr.procuration.port.driven;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.identity.Nir;
import java.util.List;

/** The traces of what agents looked at. They are only ever added; a trace is durable before its method returns. */
public interface Traces {

    /**
     * Adds a trace.
     *
     * @param consultation who looked at whose record, when, and what they were told
     * @throws fr.procuration.port.UnavailableException if it could not be written: the agent must then get no answer
     */
    void record(Consultation consultation);

    /** The most traces given at once. */
    int MOST = 500;

    /**
     * The traces about one person.
     *
     * @param mandant whose record was looked at
     * @return the latest first, {@link #MOST} at most
     * @throws fr.procuration.port.UnavailableException if they cannot be read
     */
    List<Consultation> about(Nir mandant);
}
