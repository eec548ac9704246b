package fr.procuration.web.pages.giving;

import fr.procuration.web.pages.own.GivenProcuration;

/**
 * The end of the demande.
 *
 * @param given the procuration that was given
 * @param thanked whether the mandant has just said if they are satisfied
 */
public record ConfirmationPage(GivenProcuration given, boolean thanked) {}
