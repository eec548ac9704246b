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
}
