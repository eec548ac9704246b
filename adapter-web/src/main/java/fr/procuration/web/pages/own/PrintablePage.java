package fr.procuration.web.pages.own;

import fr.procuration.domain.Mandant;
import fr.procuration.web.pages.frame.French;

/**
 * A procuration on paper.
 *
 * @param mandant who gave it
 * @param given the procuration
 */
public record PrintablePage(Mandant mandant, GivenProcuration given) {

    /**
     * The mandant.
     *
     * @return as in Madame Françoise MARTIN
     */
    public String mandantName() {
        return French.formalName(mandant.identite());
    }

    /**
     * The mandant's date of birth.
     *
     * @return as in 14/08/1955
     */
    public String mandantBirthDate() {
        return French.date(mandant.identite().dateNaissance());
    }
}
