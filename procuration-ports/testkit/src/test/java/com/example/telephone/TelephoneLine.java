package com.example.telephone;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Contact;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.driving.LookUpMandataire;
import fr.procuration.port.driving.LookUpMandataire.NotCovered;
import fr.procuration.port.driving.LookUpMandataire.Query;

/** Tells whether a caller who speaks for somebody else has to answer the security questions. */
public final class TelephoneLine {

    private static final Agent LINE = new Agent("ligne 3646", "3646", "serveur vocal 2");

    private final LookUpMandataire find;

    /**
     * A line.
     *
     * @param find who may represent a person
     */
    public TelephoneLine(LookUpMandataire find) {
        this.find = find;
    }

    /**
     * Asks the hexagon.
     *
     * @param mandant the person the caller speaks for
     * @return true if a procuration does not count on the telephone
     */
    public boolean asksSecurityQuestions(Nir mandant) {
        return find.lookUp(new Query(mandant, Contact.TELEPHONE, LINE)) instanceof NotCovered;
    }
}
