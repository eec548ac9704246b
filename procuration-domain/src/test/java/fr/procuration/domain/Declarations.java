package fr.procuration.domain;

import fr.procuration.domain.identity.Identite;
import fr.procuration.domain.identity.Identites;
import fr.procuration.domain.identity.Nirs;

/** What Françoise declares in the tests: a procuration to her nephew Nicolas, unless said otherwise. */
final class Declarations {

    static final Mandant FRANCOISE = new Mandant(Nirs.FRANCOISE, Identites.FRANCOISE);
    static final Mandataire NICOLAS = new Mandataire(Identites.NICOLAS);

    private Declarations() {}

    static Declaration toNicolas() {
        return to(Identites.NICOLAS);
    }

    static Declaration to(Identite mandataire) {
        return new Declaration(FRANCOISE, new Mandataire(mandataire), true, Canal.WEB);
    }

    static Declaration uncertified(Identite mandataire) {
        return new Declaration(FRANCOISE, new Mandataire(mandataire), false, Canal.WEB);
    }
}
