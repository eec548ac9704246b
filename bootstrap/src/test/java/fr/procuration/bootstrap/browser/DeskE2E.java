package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent's page in a browser. */
@InBrowser
class DeskE2E {

    @Test
    void an_agent_signs_in_and_is_at_the_desk(Visitors visitors) {
        Visitor agent = visitors.stranger();
        Page page = agent.page();
        page.navigate(Desk.PATH);
        assertThat(page.locator("h1")).hasText("Accès des agents d’accueil");
        agent.signsIn("agent.lyon", "accueil");
        assertThat(page.locator("#nir")).isFocused();
        assertThat(page.locator("header")).containsText("agent.lyon, CPAM-LYON-02");

        page.navigate("/");
        assertThat(page.locator("#nir")).isVisible();
        page.getByText("Me déconnecter").click();
        page.navigate(Desk.PATH);
        assertThat(page.locator("h1")).hasText("Accès des agents d’accueil");
    }

    /** From the first key: the number, Enter; the zone has the focus, which a scanner types; Tab leads on to the other fields. */
    @Test
    void everything_goes_by_keyboard_from_the_first_key(Visitors visitors) {
        Visitor agent = visitors.agent();
        agent.givesElsewhere();
        Page page = agent.page();
        page.navigate(Desk.PATH);
        assertThat(page.locator("#nir")).isFocused();
        page.keyboard().type(agent.nir());
        page.keyboard().press("Enter");
        Desk desk = new Desk(page);
        assertThat(page.locator("#mrz")).isFocused();
        assertThat(desk.verdict()).containsText("Peut représenter l’assuré jusqu’au 16/01/2026 inclus");

        page.keyboard().press("Tab");
        List.of("MARTIN", "", "Nicolas", "16041991", "M", "02012033").forEach(text -> {
            page.keyboard().press("Tab");
            page.keyboard().type(text);
        });
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(desk.verdict()).containsText("Identité conforme");
        assertThat(desk.verdict()).isFocused();

        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(desk.verdict()).containsText("Le rendez-vous peut commencer");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#nir")).isFocused();
        assertThat(page.locator("#nir")).hasValue("");
    }

    @Test
    void everything_works_without_javascript(Visitors visitors) {
        Visitor agent = visitors.agentWithoutJavaScript();
        agent.givesElsewhere();
        Desk desk = new Desk(agent.page()).open().search(agent.nir());
        assertThat(desk.verdict()).containsText("Peut représenter");
        desk.check("MARTIN", "NICOLAS", "16/04/1991", "M");
        assertThat(desk.verdict()).containsText("Identité conforme");
        desk.receive();
        assertThat(desk.verdict()).containsText("Le rendez-vous peut commencer");
    }

    @Test
    void what_was_typed_stays_when_it_is_wrong_and_has_the_focus(Visitors visitors) {
        Visitor agent = visitors.agent();
        Desk desk = new Desk(agent.page()).open().search("2 55 08 14 168 025 39");
        assertThat(agent.page().locator("#nir")).hasValue("2 55 08 14 168 025 39");
        assertThat(agent.page().locator("#nir")).isFocused();
        assertThat(agent.page().locator("#nir"))
                .hasAccessibleDescription(Pattern.compile("un caractère est sans doute erroné"));

        agent.givesElsewhere();
        desk.search(agent.nir()).check("M4RTIN", "NICOLAS", "16/04/1991", "M");
        assertThat(agent.page().locator("[role=alert]")).isFocused();
        assertThat(agent.page().locator("#nom")).hasValue("M4RTIN");
        desk.check("MARTIN", "NICOLAS", "16/04/1991", "M");
        assertThat(desk.verdict()).containsText("Identité conforme");
    }

    @ParameterizedTest
    @CsvSource({"TELEPHONE, questions de sécurité habituelles", "SERVICE_MEDICAL, s’adresse lui-même au Service Médical"
    })
    void where_it_does_not_count_the_page_says_so_and_shows_nobody(String contact, String advice, Visitors visitors) {
        Visitor agent = visitors.agent();
        agent.givesElsewhere();
        Desk desk = new Desk(agent.page()).open().arriving(contact).search(agent.nir());
        assertThat(desk.verdict()).containsText("Non couvert");
        assertThat(desk.verdict()).containsText(advice);
        assertThat(agent.page().locator("main")).not().containsText("Martin");
    }

    @Test
    void a_double_click_is_answered_like_one(Visitors visitors) {
        Visitor agent = visitors.agentWithoutJavaScript();
        agent.givesElsewhere();
        Desk desk = new Desk(agent.page()).open().search(agent.nir()).check("MARTIN", "NICOLAS", "16/04/1991", "M");
        agent.page().locator("button:has-text('Le rendez-vous peut commencer')").dblclick();
        assertThat(desk.verdict()).containsText("Le rendez-vous peut commencer");
    }

    /** The answer is the page: no address, and so no history and no log of addresses, holds a number. */
    @Test
    void no_address_holds_the_number(Visitors visitors) {
        Visitor agent = visitors.agent();
        agent.givesElsewhere();
        List<String> addresses = new ArrayList<>();
        agent.context().onRequest(request -> addresses.add(request.url()));
        new Desk(agent.page())
                .open()
                .search(agent.nir())
                .check("MARTIN", "NICOLAS", "16/04/1991", "M")
                .receive();
        assertThat(agent.page()).hasURL(Pattern.compile("/medialog/resultats/[0-9a-f]{32}$"));
        Assertions.assertThat(addresses)
                .hasSizeGreaterThan(3)
                .noneMatch(address -> address.contains(agent.nir()) || address.contains("MARTIN"));
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280})
    void the_verdict_is_seen_without_scrolling(int width, Visitors visitors) {
        Visitor agent = visitors.agent();
        agent.givesElsewhere();
        agent.page().setViewportSize(width, 700);
        Desk desk = new Desk(agent.page()).open().search(agent.nir());
        assertThat(desk.verdict().locator("h2")).isInViewport();
        assertThat(agent.page().locator("#mandataire")).isInViewport();
    }
}
