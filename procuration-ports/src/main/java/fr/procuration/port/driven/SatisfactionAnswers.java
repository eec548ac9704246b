package fr.procuration.port.driven;

import fr.procuration.domain.identity.Nir;
import java.time.Instant;

/** What mandants thought of the service. */
public interface SatisfactionAnswers {

    /**
     * Records an answer, once for each procuration: the first stays.
     *
     * @param mandant who answers
     * @param number the number of the procuration they have just given or looked at, 0 if they never gave one
     * @param satisfied their answer
     * @param at when
     * @return true if it was recorded, false if there was one before
     * @throws fr.procuration.port.UnavailableException if it could not be written
     */
    boolean record(Nir mandant, int number, boolean satisfied, Instant at);
}
