package fr.procuration.web.pages;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.Mandataire;
import fr.procuration.domain.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Step 2: everything the mandant is about to certify.
 *
 * @param mandant who gives
 * @param mandataire who receives
 * @param validity from when to when, if it is given now
 * @param request the name of the demande shown
 * @param uncertified whether the box was left empty
 */
public record SummaryPage(
        Mandant mandant, Mandataire mandataire, Validity validity, String request, boolean uncertified) {

    /**
     * The mandant.
     *
     * @return as in M. Jean DUPONT
     */
    public String mandantName() {
        return French.name(mandant.identite());
    }

    /**
     * The mandant's date of birth.
     *
     * @return as in 21/06/1970
     */
    public String mandantBirthDate() {
        return French.date(mandant.identite().dateNaissance());
    }

    /**
     * The mandataire.
     *
     * @return as in M. Martin DUPONT
     */
    public String mandataireName() {
        return French.name(mandataire.identite());
    }

    /**
     * The mandataire's nom d'usage.
     *
     * @return the name, null if there is none
     */
    public @Nullable String mandataireUsageName() {
        return mandataire.identite().usageName().map(name -> name.value()).orElse(null);
    }

    /**
     * The mandataire's date of birth.
     *
     * @return as in 16/04/1991
     */
    public String mandataireBirthDate() {
        return French.date(mandataire.identite().dateNaissance());
    }

    /**
     * The first day.
     *
     * @return as in 16/12/2025
     */
    public String firstDay() {
        return French.date(validity.firstDay());
    }

    /**
     * The last day.
     *
     * @return as in 16/01/2026
     */
    public String lastDay() {
        return French.date(validity.lastDay());
    }
}
