package fr.procuration.web.pages.problem;

import fr.procuration.web.account.AccountDefect;

/** Somebody has signed in of whom too little is known. */
public record IncompleteAccountPage(AccountDefect defect) {}
