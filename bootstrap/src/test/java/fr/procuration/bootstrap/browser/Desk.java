package fr.procuration.bootstrap.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The agent's page in one tab. */
record Desk(Page page) {

    static final String PATH = "/medialog";
    static final String FILE_PATH = "/medialog/dossier";

    Desk open() {
        page.navigate(PATH);
        return this;
    }

    /** How the demand arrives: ACCUEIL, TELEPHONE or SERVICE_MEDICAL. */
    Desk arriving(String contact) {
        page.locator("input[name=contact][value=" + contact + "]").check();
        return this;
    }

    Desk search(String nir) {
        page.locator("#nir").fill(nir);
        page.getByText("Rechercher", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForLoadState();
        return this;
    }

    Desk check(String nom, String prenoms, String dateNaissance, String sexe) {
        page.locator("#nom").fill(nom);
        page.locator("#prenoms").fill(prenoms);
        page.locator("#dateNaissance").fill(dateNaissance);
        page.locator("#sexe").selectOption(sexe);
        page.getByText("Vérifier l’identité").click();
        page.waitForLoadState();
        return this;
    }

    /** A mandataire was found, and the field of the zone has the focus. */
    Desk scan(List<String> zone) {
        new Scanner(page).types(zone);
        page.waitForLoadState();
        return this;
    }

    /** What a scanner typed of a receipt is in its field; typing it takes a second. */
    Desk scanReceipt(String code) {
        page.locator("#recu").fill(code);
        page.getByText("Vérifier le reçu").click();
        page.waitForLoadState();
        return this;
    }

    Desk receive() {
        page.locator("button:has-text('Le rendez-vous peut commencer')").click();
        page.waitForLoadState();
        return this;
    }

    Locator verdict() {
        return page.locator(".verdict");
    }

    /** The value of a line of the panel. */
    Locator line(String label) {
        return page.locator("dt:text-is('" + label + "') + dd");
    }

    void renounce() {
        page.locator("summary").click();
        page.getByText("Enregistrer la renonciation").click();
    }

    /** The page of an agent of the file. */
    Desk openFile() {
        page.navigate(FILE_PATH);
        return this;
    }

    Desk end(String nir, String reason) {
        page.locator("#nir").fill(nir);
        page.locator("input[name=motif][value=" + reason + "]").check();
        page.locator("button[type=submit]")
                .getByText("Mettre fin à la procuration")
                .click();
        return this;
    }

    void lift(String nir, String reason) {
        page.locator("#nirLevee").fill(nir);
        page.locator("input[name=levee][value=" + reason + "]").check();
        page.locator("button[type=submit]").getByText("Lever le blocage").click();
    }
}
