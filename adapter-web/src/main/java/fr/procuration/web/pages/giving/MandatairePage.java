package fr.procuration.web.pages.giving;

import fr.procuration.web.form.Errors;

/** Step 1: what was typed, what is wrong with it, and the mark of its owner, who finds it again after an expired session. */
public record MandatairePage(TypedMandataire typed, String owner, Errors errors) {}
