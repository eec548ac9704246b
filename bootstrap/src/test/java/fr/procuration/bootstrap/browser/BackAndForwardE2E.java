package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Back, forward and reload show what was answered, ask nothing again, and never what is not true any more. */
@InBrowser
class BackAndForwardE2E {

    @Test
    void an_agent_goes_back_and_forward_through_a_visit(Visitors visitors) {
        Visitor agent = visitors.agent();
        agent.givesElsewhere();
        Desk desk = new Desk(agent.page()).open().search("2 55 08 14 168 025 39");
        desk.search(agent.nir());
        desk.check("MARTIN", "NICOLAS", "16/04/1991", "M").receive();
        assertThat(desk.verdict()).containsText("Le rendez-vous peut commencer");
        List<String> told = agent.consultations();

        Page page = agent.page();
        page.reload();
        assertThat(desk.verdict()).containsText("Le rendez-vous peut commencer");
        page.goBack();
        assertThat(desk.verdict()).containsText("Identité conforme");
        page.goBack();
        assertThat(desk.verdict()).containsText("Peut représenter");
        page.goBack();
        assertThat(page.locator("#nir")).hasValue("2 55 08 14 168 025 39");
        page.goForward();
        page.goForward();
        assertThat(desk.verdict()).containsText("Identité conforme");
        page.reload();
        assertThat(desk.verdict()).containsText("Identité conforme");

        Assertions.assertThat(agent.consultations()).isEqualTo(told).hasSize(3);
        Assertions.assertThat(page.url()).doesNotContain(agent.nir());
    }

    @Test
    void a_visit_sent_again_from_an_older_page_is_one_line_for_the_mandant(Visitors visitors) {
        Visitor agent = visitors.agent();
        agent.givesElsewhere();
        Desk desk = new Desk(agent.page()).open().search(agent.nir());
        desk.check("MARTIN", "NICOLAS", "16/04/1991", "M").receive();
        List<String> told = agent.consultations();

        for (int each = 0; each < 2; each++) {
            agent.page().goBack();
            desk.receive();
            assertThat(desk.verdict()).containsText("Le rendez-vous peut commencer");
        }

        Assertions.assertThat(agent.consultations()).isEqualTo(told);
    }

    @Test
    void back_from_a_revocation_nothing_says_that_the_procuration_runs(Visitors visitors) {
        Visitor mandant = visitors.somebody();
        mandant.givesElsewhere();
        Page page = mandant.page();
        page.navigate("/demarches/procuration");
        page.locator("a[data-dialog]").click();
        page.locator("dialog[open] button[type=submit]").click();
        assertThat(page.locator("h1")).containsText("révoquée");

        page.goBack();

        assertThat(page.locator("body")).not().containsText("Vous avez actuellement une procuration en cours");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    /** As when a browser shows the page that it has kept; the one of the tests keeps none. */
    @Test
    void a_page_that_the_browser_kept_is_asked_for_again(Visitors visitors) {
        Visitor mandant = visitors.somebody();
        String given = mandant.givesElsewhere();
        Page page = mandant.page();
        page.navigate("/demarches/procuration");
        page.locator("a[data-dialog]").click();
        mandant.revokesElsewhere(given);

        page.evaluate("() => { dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })); }");

        assertThat(page.locator("body")).not().containsText("Vous avez actuellement une procuration en cours");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    @Test
    void a_refused_code_leaves_the_number_to_its_owner(Visitors visitors) {
        Page page = visitors.stranger().page();
        page.navigate("/connexion");
        page.locator("#identifiant").fill("2 55 08 14 168 025 38");
        page.locator("#code").fill("nicolas");
        page.locator("main button[type=submit]").click();

        assertThat(page).hasTitle("Erreur – Connexion – Procuration en ligne");
        assertThat(page.locator("#identifiant")).hasValue("2 55 08 14 168 025 38");
        assertThat(page.locator("#code")).hasValue("");
        Assertions.assertThat(page.url()).doesNotContain("255", "2%20");
        page.navigate("/connexion?refus=");
        assertThat(page.locator("#identifiant")).hasValue("");
    }
}
