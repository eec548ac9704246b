package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Everything works without a mouse. */
@InBrowser
class KeyboardE2E {

    private static final int MOST_TABS = 40;

    @Test
    void one_gives_and_revokes_with_tab_enter_and_space(Visitors visitors) {
        Visitor jean = visitors.somebody();
        Page page = jean.page();
        page.navigate(Demande.START);
        enter(page, page.getByText("Démarrer la demande"));
        page.waitForURL("**/mandataire");
        type(page, "#civilite", "Monsieur");
        type(page, "#nom", "Martin");
        type(page, "#prenom", "Nicolas");
        type(page, "#dateNaissance", "16041991");
        enter(page, page.getByText("Passer à l’étape suivante"));
        page.waitForURL("**/recapitulatif");

        tabTo(page, page.locator("#certifie"));
        page.keyboard().press("Space");
        enter(page, page.getByText("Valider la procuration"));
        assertThat(page.locator("h1")).containsText("Ma procuration est validée.");

        page.navigate("/informations");
        tabTo(page, page.locator("[data-dialog]"));
        page.keyboard().press("Space");
        enter(page, page.locator("dialog").getByText("Confirmer la révocation"));
        assertThat(page.locator("h1")).hasText("Ma procuration est révoquée.");
        assertThat(jean.represented()).isFalse();
    }

    @Test
    void one_takes_an_appointment_with_tab_arrows_and_enter(Visitors visitors) {
        Page page = visitors.somebody().page();
        page.navigate(Appointments.NEW);
        tabTo(page, page.locator("#pour"));
        page.keyboard().press("Space");
        enter(page, page.getByText("Passer à l’étape suivante"));
        page.waitForURL("**/creneau**");
        tabTo(page, page.locator("#creneau"));
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#creneau-1")).isChecked();
        enter(page, page.getByText("Passer à l’étape suivante"));
        page.waitForURL("**/venue**");
        tabTo(page, page.locator("#vient"));
        page.keyboard().press("Space");
        enter(page, page.getByText("Passer à l’étape suivante"));
        page.waitForURL("**/recapitulatif**");
        enter(page, page.getByText("Confirmer le rendez-vous"));
        assertThat(page.locator("h1")).containsText("Mon rendez-vous est pris");
    }

    @Test
    void the_first_tab_offers_to_skip_to_the_content(Visitors visitors) {
        Page page = visitors.somebody().page();
        page.navigate("/");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void tab_does_not_leave_the_open_dialog(Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.givesElsewhere();
        Page page = jean.page();
        page.navigate("/informations");
        tabTo(page, page.locator("[data-dialog]"));
        page.keyboard().press("Enter");
        for (int i = 0; i < 6; i++) {
            page.keyboard().press("Tab");
            assertThat(page.locator("main > :not(dialog) :focus, header :focus, nav :focus, footer :focus"))
                    .hasCount(0);
        }
    }

    /** The ring is what tells where one is. */
    @Test
    void what_has_the_focus_is_seen_to_have_it(Visitors visitors) {
        Page page = visitors.somebody().page();
        page.navigate(Demande.STEP_1);
        tabTo(page, page.locator("#nom"));
        assertThat(page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
    }

    private static void type(Page page, String field, String text) {
        tabTo(page, page.locator(field));
        page.keyboard().type(text);
    }

    private static void enter(Page page, Locator target) {
        tabTo(page, target);
        page.keyboard().press("Enter");
    }

    private static void tabTo(Page page, Locator target) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + target);
    }
}
