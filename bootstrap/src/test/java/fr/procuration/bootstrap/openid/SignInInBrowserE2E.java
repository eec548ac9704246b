package fr.procuration.bootstrap.openid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.procuration.bootstrap.browser.OpenBrowser;
import fr.procuration.bootstrap.browser.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The way to a provider on another site and back, in a browser that is strict about cookies, forms and referrers. */
@Tag("browser")
@ExtendWith(OnOpenIdStage.class)
@ResourceLock("OpenIdStage")
class SignInInBrowserE2E {

    private final OpenIdStage stage;
    private final OpenBrowser browser = OpenBrowser.open();
    private final List<String> violations = new ArrayList<>();

    SignInInBrowserE2E(OpenIdStage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void the_provider_asks_who_it_is() {
        stage.providers().down();
        stage.providers().up(true);
    }

    @AfterEach
    void the_provider_asks_no_more() {
        browser.close();
        stage.providers().down();
        stage.providers().up();
    }

    @Test
    void francoise_goes_to_the_provider_comes_back_and_signs_out_at_both() {
        BrowserContext context = browser.stranger(stage.address());
        Page page = page(context);
        page.navigate("/connexion");
        assertThat(Violations.on(page)).isEmpty();
        page.getByText("S’identifier avec FranceConnect").click();
        assertThat(page).hasURL(Pattern.compile("^" + stage.providers().issuer("assures") + "/authorize"));
        identify(page, "francoise", Claims.ofFrancoise());

        assertThat(page.locator("h1")).containsText("Françoise MARTIN");
        assertThat(context.cookies()).noneMatch(cookie -> cookie.name.equals("__Host-depart"));
        page.getByText("Me déconnecter").click();
        assertThat(page).hasURL(Pattern.compile("/fin"));
        assertThat(page.locator("h1")).hasText("Votre session est terminée.");
        assertThat(context.cookies(stage.address().toString())).isEmpty();
        assertThat(violations).isEmpty();
    }

    @Test
    void an_agent_comes_to_the_desk() {
        Page page = page(browser.stranger(stage.address()));
        page.navigate("/medialog");
        assertThat(Violations.on(page)).isEmpty();
        page.getByText("Me connecter avec mon compte d’agent").click();
        identify(page, "agent.paris", Claims.ofAgent());

        assertThat(page).hasURL(stage.address() + "/medialog");
        assertThat(violations).isEmpty();
    }

    @Test
    void an_account_without_number_is_told_what_to_do_and_can_sign_out() {
        Page page = page(browser.stranger(stage.address()));
        page.navigate("/connexion");
        page.getByText("S’identifier avec FranceConnect").click();
        identify(page, "francoise", Claims.ofFrancoiseWithout("nir"));

        assertThat(page.locator("h1")).hasText("Votre compte ne suffit pas pour ce service");
        assertThat(Violations.on(page)).isEmpty();
        page.getByText("Me déconnecter").click();
        assertThat(page.locator("h1")).hasText("Votre session est terminée.");
    }

    private Page page(BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(message.text());
            }
        });
        return page;
    }

    private static void identify(Page page, String subject, Map<String, ?> claims) {
        page.locator("[name=username]").fill(subject);
        page.locator("[name=claims]").fill(Claims.json(claims));
        page.locator("input[type=submit]").click();
    }
}
