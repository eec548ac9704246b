package fr.procuration.bootstrap.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The steps of a demande in one tab. */
record Demande(Page page) {

    static final String START = "/demarches/procuration";
    static final String STEP_1 = START + "/mandataire";
    static final String STEP_2 = START + "/recapitulatif";
    static final String CONFIRMATION = START + "/confirmation";

    Demande fill(Typed typed) {
        page.locator("#civilite").selectOption(typed.civilite());
        field("nom").fill(typed.nom());
        field("nomUsage").fill(typed.nomUsage());
        field("prenom").fill(typed.prenom());
        field("dateNaissance").fill(typed.dateNaissance());
        return this;
    }

    Typed typed() {
        return new Typed(
                page.locator("#civilite").inputValue(),
                field("nom").inputValue(),
                field("nomUsage").inputValue(),
                field("prenom").inputValue(),
                field("dateNaissance").inputValue());
    }

    Demande next() {
        button().click();
        page.waitForLoadState();
        return this;
    }

    Demande certify() {
        page.locator("#certifie").check();
        return this;
    }

    /** Step 1 and its button, up to the summary. */
    Demande summaryOf(Typed typed) {
        page.navigate(STEP_1);
        fill(typed).next();
        page.waitForURL(url -> url.contains(STEP_2));
        return this;
    }

    /** Everything, up to the confirmation. */
    void give(Typed typed) {
        summaryOf(typed).certify().next();
        page.waitForURL(url -> url.contains(CONFIRMATION));
    }

    /** A click on a button that is not active yet. */
    void nextTooEarly() {
        button().click(new Locator.ClickOptions().setForce(true));
    }

    Locator field(String name) {
        return page.locator("#" + name);
    }

    Locator button() {
        return page.locator("form[data-gated] button[type=submit]");
    }

    Locator alert() {
        return page.locator("main [role=alert]");
    }
}
