package fr.procuration.port.driving;

import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.identity.Nir;
import java.util.List;
import java.util.Optional;

/**
 * A mandant looks at the procurations they gave. Every method throws {@link fr.procuration.port.UnavailableException} on
 * an outage.
 */
public interface ViewProcurations {

    /**
     * The one that runs.
     *
     * @param mandant who asks
     * @return the procuration en cours, or nothing
     */
    Optional<ProcurationSnapshot> current(Nir mandant);

    /**
     * All of them.
     *
     * @param mandant who asks
     * @return the newest first
     */
    List<ProcurationSnapshot> all(Nir mandant);

    /**
     * One of them.
     *
     * @param mandant who asks
     * @param id which
     * @return the procuration, or nothing if this mandant has none of that name
     */
    Optional<ProcurationSnapshot> one(Nir mandant, ProcurationId id);
}
