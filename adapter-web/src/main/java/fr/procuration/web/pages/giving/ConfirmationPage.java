package fr.procuration.web.pages.giving;

import fr.procuration.web.pages.own.GivenProcuration;

/** The end of the demande; thanked who has just said whether they are satisfied. */
public record ConfirmationPage(GivenProcuration given, boolean thanked) {}
