package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking a procuration back, by both ways of the guide. */
@InBrowser
class RevokingE2E {

    @ParameterizedTest
    @ValueSource(strings = {Demande.START, "/informations"})
    void both_ways_revoke_after_a_confirmation_in_a_dialog(String way, Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.givesElsewhere();
        jean.opens(way);
        assertThat(jean.page().locator("main")).containsText("16/01/2026");
        Locator dialog = openDialog(jean.page());
        assertThat(dialog.locator("h2")).hasText("Révocation de procuration");
        dialog.getByText("Confirmer la révocation").click();
        assertThat(jean.page().locator("h1")).hasText("Ma procuration est révoquée.");
        assertThat(jean.represented()).isFalse();
    }

    @Test
    void the_dialog_takes_the_focus_and_gives_it_back(Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.givesElsewhere();
        jean.opens(Demande.START);
        Locator dialog = openDialog(jean.page());
        assertThat(dialog.locator(":focus")).hasCount(1);
        jean.page().keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(jean.page().locator("[data-dialog]")).isFocused();
    }

    @Test
    void escape_and_the_other_button_revoke_nothing(Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.givesElsewhere();
        jean.opens("/informations");
        Locator dialog = openDialog(jean.page());
        jean.page().keyboard().press("Escape");
        assertThat(dialog).isHidden();
        openDialog(jean.page()).getByText("Ne pas révoquer la procuration").click();
        assertThat(dialog).isHidden();
        jean.page().reload();
        assertThat(jean.page().locator("main")).containsText("Accordée à M. MARTIN");
        assertThat(jean.represented()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {Demande.START, "/informations"})
    void without_javascript_a_page_of_its_own_asks(String way, Visitors visitors) {
        Visitor jean = visitors.somebodyWithoutJavaScript();
        jean.givesElsewhere();
        jean.opens(way);
        Page page = jean.page();
        page.locator("[data-dialog]").click();
        assertThat(page.locator("h1")).hasText("Révocation de procuration");
        page.locator("main").getByText("Ne pas révoquer la procuration").click();
        assertThat(jean.represented()).isTrue();
        page.navigate(way);
        page.locator("[data-dialog]").click();
        page.locator("main").getByText("Confirmer la révocation").click();
        assertThat(page.locator("h1")).hasText("Ma procuration est révoquée.");
        assertThat(jean.represented()).isFalse();
    }

    @Test
    void a_revoked_one_is_among_the_past_ones_and_a_new_one_can_be_given_at_once(Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.revokesElsewhere(jean.givesElsewhere());
        jean.opens("/informations");
        assertThat(jean.page().locator("main")).containsText("Aucune procuration en cours");
        assertThat(jean.page().locator("td").first()).containsText("M. MARTIN");
        new Demande(jean.page()).give(Typed.SANDRINE);
        assertThat(jean.represented()).isTrue();
    }

    @Test
    void what_another_tab_has_revoked_is_said_to_be_revoked(Visitors visitors) {
        Visitor jean = visitors.somebody();
        String id = jean.givesElsewhere();
        jean.opens(Demande.START);
        Locator dialog = openDialog(jean.page());
        jean.revokesElsewhere(id);
        dialog.getByText("Confirmer la révocation").click();
        assertThat(jean.page().locator("h1")).hasText("Ma procuration est révoquée.");
        assertThat(jean.procurations()).hasSize(1);
    }

    @Test
    void the_mandant_sees_who_consulted(Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.givesElsewhere();
        jean.isLookedUp();
        jean.opens("/informations");
        assertThat(jean.page().locator("main")).containsText("CPAM de Paris – accueil Bastille");
    }

    private static Locator openDialog(Page page) {
        page.locator("[data-dialog]").click();
        Locator dialog = page.locator("dialog#revocation");
        assertThat(dialog).isVisible();
        return dialog;
    }
}
