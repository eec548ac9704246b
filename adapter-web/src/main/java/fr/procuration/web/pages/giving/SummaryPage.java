package fr.procuration.web.pages.giving;

import org.jspecify.annotations.Nullable;

/**
 * Step 2: everything the mandant is about to certify, in French.
 *
 * @param mandantBorn Né or Née
 * @param mandataireBorn the same of the mandataire
 * @param joinsTwoNames whether the family name seems to be two in one
 * @param certifiedDay the first day as the form holds it, as in 2025-12-16
 * @param request the name of the demande shown
 * @param uncertified whether nothing was given because the box was left empty
 * @param otherDays whether nothing was given because it would have begun on another day than was shown
 */
public record SummaryPage(
        String mandantName,
        String mandantBorn,
        String mandantBirthDate,
        String mandataireName,
        boolean joinsTwoNames,
        @Nullable String mandataireUsageName,
        String mandataireBorn,
        String mandataireBirthDate,
        String firstDay,
        String lastDay,
        String certifiedDay,
        String request,
        boolean uncertified,
        boolean otherDays) {

    @Override
    public String toString() {
        return "SummaryPage[masked]";
    }
}
