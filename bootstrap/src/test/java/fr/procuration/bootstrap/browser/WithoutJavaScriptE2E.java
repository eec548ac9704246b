package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Everything works without JavaScript. */
@InBrowser
class WithoutJavaScriptE2E {

    @Test
    void one_signs_in_makes_mistakes_corrects_them_gives_answers_and_revokes(Visitors visitors) {
        Visitor jean = visitors.somebodyWithoutJavaScript();
        Page page = jean.page();
        page.navigate("/");
        page.locator("main").getByText("Donner ou révoquer une procuration").click();
        page.getByText("Démarrer la demande").click();

        Demande demande = new Demande(page);
        demande.next();
        assertThat(demande.alert().locator("a")).hasCount(4);

        demande.fill(Typed.NICOLAS.born("16 avril 1991")).next();
        assertThat(demande.alert().locator("a")).hasCount(1);
        demande.fill(Typed.NICOLAS).next();

        demande.next();
        assertThat(demande.alert()).containsText("certifier l’exactitude");
        assertThat(jean.represented()).isFalse();
        demande.certify().next();
        assertThat(page.locator("h1")).containsText("Ma procuration est validée.");

        page.locator("button[value=oui]").click();
        assertThat(page.locator("main")).containsText("Merci, votre réponse est enregistrée.");
        page.getByText("Retourner au tableau de bord").click();
        assertThat(page.locator("main")).containsText("jusqu’au 16/01/2026");

        page.navigate("/informations");
        page.locator("[data-dialog]").click();
        page.locator("main").getByText("Confirmer la révocation").click();
        assertThat(page.locator("h1")).hasText("Ma procuration est révoquée.");
        assertThat(jean.represented()).isFalse();
    }

    @Test
    void one_takes_moves_and_cancels_an_appointment_and_says_who_comes(Visitors visitors) {
        Page page = visitors.somebodyWithoutJavaScript().page();
        page.navigate("/");
        page.locator("main").getByText("Prendre rendez-vous").click();
        Appointments appointments =
                new Appointments(page).about("Soins et remboursements").at(1, "mardi 23 décembre", "14 h 00");
        page.goBack();
        assertThat(appointments.hour("mardi 23 décembre", "14 h 00")).isChecked();
        appointments.at(0, "mardi 23 décembre", "14 h 30").coming("mandataire").confirm();
        assertThat(page.locator("main")).containsText("mardi 23 décembre 2025");

        page.navigate(Appointments.ALL);
        page.getByText("Je viendrai moi-même").click();
        assertThat(page.locator("main")).containsText("L’accueil sait qui viendra");
        page.getByText("Déplacer").click();
        appointments.at(0, "mercredi 24 décembre", "9 h 00");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("main")).containsText("mercredi 24 décembre 2025");
        page.navigate(Appointments.ALL);
        page.locator("main").getByText("Annuler").click();
        page.getByText("Confirmer l’annulation").click();
        assertThat(page.locator("main")).containsText("Aucun rendez-vous à venir");
    }
}
