package fr.procuration.port.driving;

import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.identity.Nir;

/** A mandant takes a procuration back. */
@FunctionalInterface
public interface RevokeProcuration {

    /**
     * Takes a procuration back, from this instant on: every look-up that begins after this returns says so. Asked again,
     * it changes nothing and gives the same answer.
     *
     * @param mandant who asks
     * @param id which procuration
     * @return the procuration, revoked
     * @throws fr.procuration.domain.RefusedException if this mandant has no such procuration, or if it has expired
     * @throws fr.procuration.port.UnavailableException on an outage
     */
    ProcurationSnapshot revoke(Nir mandant, ProcurationId id);
}
