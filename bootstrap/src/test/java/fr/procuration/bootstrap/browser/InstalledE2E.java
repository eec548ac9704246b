package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The service as an application on a telephone: installable, useful without a network, and keeping nothing about anybody. */
@InBrowser
class InstalledE2E {

    private static final String KEPT = """
            async () => {
              const names = await caches.keys();
              const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys())));
              return kept.flat().map((request) => new URL(request.url).pathname).sort();
            }""";

    @Test
    void a_browser_finds_nothing_that_speaks_against_installing_it(Visitors visitors) {
        Page page = visitors.stranger(Visitors.installing()).page();
        page.navigate("/connexion");
        ready(page);

        CDPSession chromium = page.context().newCDPSession(page);
        assertThat(chromium.send("Page.getInstallabilityErrors").getAsJsonArray("installabilityErrors"))
                .as("a window without a profile cannot be the place to install it from, and nothing else is wrong")
                .allMatch(error -> error.toString().contains("in-incognito"));
        assertThat(chromium.send("Page.getAppManifest").getAsJsonArray("errors"))
                .isEmpty();
    }

    @Test
    void without_a_network_a_page_says_what_can_be_done(Visitors visitors) {
        Visitor mandant = visitors.somebody(Visitors.installing());
        mandant.givesElsewhere();
        Page page = mandant.page();
        page.navigate("/informations");
        ready(page);
        page.navigate("/documents");

        page.context().setOffline(true);
        page.navigate("/informations");
        assertThat(page.locator("h1")).hasText("Vous êtes hors ligne");
        assertThat(page.locator("body")).not().containsText("Martin");
        assertThat(page.evaluate(KEPT))
                .isEqualTo(List.of("/hors-ligne", "/static/icone.svg", "/static/procuration.js", "/static/style.css"));

        page.context().setOffline(false);
        page.locator("[data-again]").click();
        assertThat(page.locator("h1")).hasText("Vos informations");
    }

    @Test
    void what_is_given_from_the_application_is_recorded_as_given_on_a_telephone(Visitors visitors) {
        Visitor mandant = visitors.somebody(Visitors.installing());
        standalone(mandant.page());
        new Demande(mandant.page()).give(Typed.SANDRINE);

        assertThat(mandant.procurations().at("/0/canal").asText()).isEqualTo("MOBILE");
    }

    @Test
    void it_opens_where_one_was_and_a_browser_does_not(Visitors visitors) {
        Visitor mandant = visitors.somebody(Visitors.installing());
        standalone(mandant.page());
        mandant.page().navigate(Demande.STEP_1);
        mandant.page().locator("#nom").waitFor();

        Page opened = mandant.otherTab();
        standalone(opened);
        opened.navigate("/");
        assertThat(opened).hasURL(Pattern.compile(Demande.STEP_1 + "$"));
        opened.navigate("/");
        assertThat(opened.locator("h1")).not().containsText("Étape");

        Page browser = mandant.otherTab();
        browser.navigate("/");
        assertThat(browser).hasURL(Pattern.compile("/$"));
    }

    /** The worker has kept what it keeps. */
    private static void ready(Page page) {
        page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    }

    /** As in a window of its own, which only a browser with a profile opens. */
    private static void standalone(Page page) {
        page.addInitScript("""
                const real = window.matchMedia.bind(window);
                window.matchMedia = (query) => query === "(display-mode: standalone)" ? { matches: true } : real(query);""");
    }
}
