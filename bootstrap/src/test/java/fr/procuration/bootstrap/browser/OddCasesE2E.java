package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people do with browsers: back, reload, click twice, open tabs, keep bookmarks. */
@InBrowser
class OddCasesE2E {

    private static final Pattern RUNNING = Pattern.compile("Vous avez actuellement une procuration en cours");

    @Test
    void back_and_forward_during_the_demande_lose_nothing(Visitors visitors) {
        Visitor jean = visitors.somebody();
        Demande demande = new Demande(jean.page()).summaryOf(Typed.SANDRINE);
        jean.page().goBack();
        assertThat(jean.page()).hasURL(Pattern.compile("/mandataire$"));
        assertThat(demande.typed()).isEqualTo(Typed.SANDRINE);
        jean.page().goForward();
        assertThat(jean.page().locator("main")).containsText("Mme Sandrine LE GUEN");
        demande.certify().next();
        assertThat(jean.page().locator("h1")).containsText("Ma procuration est validée.");
    }

    @Test
    void back_and_forward_after_the_end_give_no_second_one(Visitors visitors) {
        Visitor jean = visitors.somebody();
        new Demande(jean.page()).give(Typed.NICOLAS);
        jean.page().goBack();
        assertThat(jean.page().locator("main")).containsText(RUNNING);
        jean.page().goForward();
        assertThat(jean.page().locator("h1")).containsText("Ma procuration est validée.");
        assertThat(jean.procurations()).hasSize(1);
    }

    @Test
    void reloading_any_step_changes_nothing(Visitors visitors) {
        Visitor jean = visitors.somebody();
        Demande demande = new Demande(jean.page()).summaryOf(Typed.NICOLAS);
        jean.page().reload();
        assertThat(jean.page().locator("main")).containsText("M. Nicolas MARTIN");
        demande.certify().next();
        jean.page().waitForURL(url -> url.contains(Demande.CONFIRMATION));
        jean.page().reload();
        assertThat(jean.page().locator("h1")).containsText("Ma procuration est validée.");
        assertThat(jean.procurations()).hasSize(1);
    }

    @Test
    void a_double_click_on_the_last_button_gives_one(Visitors visitors) {
        Visitor jean = visitors.somebody();
        Demande demande = new Demande(jean.page()).summaryOf(Typed.NICOLAS).certify();
        demande.button().dblclick();
        assertThat(jean.page().locator("h1")).containsText("Ma procuration est validée.");
        assertThat(jean.procurations()).hasSize(1);
    }

    @Test
    void a_double_click_without_javascript_gives_one_and_says_so(Visitors visitors) {
        Visitor jean = visitors.somebodyWithoutJavaScript();
        Demande demande = new Demande(jean.page()).summaryOf(Typed.NICOLAS).certify();
        demande.button().dblclick();
        assertThat(jean.page().locator("h1")).containsText("Ma procuration est validée.");
        assertThat(jean.procurations()).hasSize(1);
    }

    @Test
    void with_two_tabs_only_what_a_tab_shows_is_given(Visitors visitors) {
        Visitor jean = visitors.somebody();
        Demande first = new Demande(jean.page()).summaryOf(Typed.NICOLAS).certify();
        new Demande(jean.otherTab()).summaryOf(Typed.SANDRINE);

        first.next();
        assertThat(jean.represented()).isFalse();
        assertThat(jean.page().locator("main")).containsText("Mme Sandrine LE GUEN");

        first.certify().next();
        assertThat(jean.page().locator("h1")).containsText("Ma procuration est validée.");
        assertThat(jean.procurations().findValuesAsText("prenom")).containsExactly("Sandrine");
    }

    @Test
    void when_the_other_tab_has_given_it_this_one_shows_it(Visitors visitors) {
        Visitor jean = visitors.somebody();
        Demande here = new Demande(jean.page()).summaryOf(Typed.NICOLAS).certify();
        Page other = jean.otherTab();
        other.navigate(Demande.STEP_2);
        new Demande(other).certify().next();
        assertThat(other.locator("h1")).containsText("Ma procuration est validée.");

        here.next();
        assertThat(jean.page().locator("main")).containsText(Pattern.compile("16/01/2026|16 janvier 2026"));
        assertThat(jean.procurations()).hasSize(1);
    }

    @Test
    void when_another_device_has_given_one_the_last_button_says_that_it_runs(Visitors visitors) {
        Visitor jean = visitors.somebody();
        Demande here = new Demande(jean.page()).summaryOf(Typed.SANDRINE).certify();
        jean.givesElsewhere();
        here.next();
        assertThat(jean.page().locator("main")).containsText(RUNNING);
        assertThat(jean.page().locator("main")).containsText("Monsieur Nicolas MARTIN");
        assertThat(jean.procurations()).hasSize(1);
    }

    @Test
    void a_bookmarked_step_2_without_a_demande_starts_at_the_principles(Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.opens(Demande.STEP_2);
        assertThat(jean.page().getByText("Démarrer la demande")).isVisible();
    }

    @Test
    void a_bookmarked_confirmation_without_a_procuration_starts_at_the_principles(Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.opens(Demande.CONFIRMATION);
        assertThat(jean.page().getByText("Démarrer la demande")).isVisible();
    }

    @Test
    void a_bookmarked_step_1_while_one_runs_says_that_it_runs(Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.givesElsewhere();
        jean.opens(Demande.STEP_1);
        assertThat(jean.page().locator("main")).containsText(RUNNING);
    }

    @Test
    void somebody_else_s_summary_is_not_found(Visitors visitors) {
        String id = visitors.somebody().givesElsewhere();
        Visitor other = visitors.somebody();
        assertThat(other.opens("/documents/" + id).status()).isEqualTo(404);
        assertThat(other.page().locator("body")).not().containsText("MARTIN");
    }
}
