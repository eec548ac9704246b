package fr.procuration.bootstrap.openid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.procuration.bootstrap.browser.OpenBrowser;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Signing in with a real provider that checks all it is sent: the client's secret, the proof of the code, every address. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class SignInWithKeycloak {

    private static final String SECRET = "a-secret-that-keycloak-checks";

    private final int port = OpenIdStage.freePort();
    private final URI address = URI.create("http://localhost:" + port);
    private final OpenBrowser browser = OpenBrowser.open();
    private KeycloakServer keycloak;
    private OpenIdStage stage;

    @BeforeAll
    void start() throws IOException {
        keycloak = KeycloakServer.start(address, SECRET);
        stage = stage(port, SECRET);
    }

    @AfterAll
    void stop() {
        browser.close();
        stage.close();
        keycloak.close();
    }

    @Test
    void francoise_signs_in_and_signs_out_at_keycloak_too() {
        Page page = browser.stranger(address).newPage();
        signIn(page, "/connexion", "S’identifier avec FranceConnect", "francoise", "francoise");
        assertThat(page.locator("h1")).containsText("Françoise MARTIN");

        page.getByText("Me déconnecter").click();
        assertThat(page).hasURL(Pattern.compile("/fin"));
        assertThat(page.locator("h1")).hasText("Votre session est terminée.");

        page.navigate("/connexion");
        page.getByText("S’identifier avec FranceConnect").click();
        assertThat(page.locator("#password")).isVisible();
    }

    /** Knowing somebody again is less than the level that is asked for. */
    @Test
    void who_is_only_known_again_is_asked_again() {
        BrowserContext context = browser.stranger(address);
        Page page = context.newPage();
        signIn(page, "/connexion", "S’identifier avec FranceConnect", "francoise", "francoise");
        assertThat(page.locator("h1")).containsText("Françoise MARTIN");
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-JWT"));

        page.navigate("/connexion");
        page.getByText("S’identifier avec FranceConnect").click();
        page.locator("#password").fill("francoise");
        page.locator("#kc-login").click();
        assertThat(page.locator("h1")).containsText("Françoise MARTIN");
    }

    @Test
    void an_agent_comes_to_the_desk() {
        Page page = browser.stranger(address).newPage();
        signIn(page, "/connexion?agent", "Me connecter avec mon compte d’agent", "agent.paris", "accueil");

        assertThat(page).hasURL(address + "/medialog");
    }

    @Test
    void an_account_without_the_role_is_refused() {
        Page page = browser.stranger(address).newPage();
        signIn(page, "/connexion?agent", "Me connecter avec mon compte d’agent", "sans.role", "accueil");

        assertThat(page.locator("[role=alert]")).containsText("Demandez l’accès à votre responsable");
    }

    @Test
    void an_account_without_number_is_told_what_to_do() {
        Page page = browser.stranger(address).newPage();
        signIn(page, "/connexion", "S’identifier avec FranceConnect", "sans-numero", "alice");

        assertThat(page.locator("h1")).hasText("Votre compte ne suffit pas pour ce service");
    }

    @Test
    void a_service_with_a_wrong_secret_opens_no_session() {
        stage.close();
        try (OpenIdStage mistaken = stage(port, "a-wrong-secret")) {
            BrowserContext context = browser.stranger(address);
            Page page = context.newPage();
            signIn(page, "/connexion", "S’identifier avec FranceConnect", "francoise", "francoise");

            assertThat(page.locator("[role=alert]")).containsText("Vous n’avez pas été identifié");
            assertThat(mistaken.log()).contains("unauthorized_client");
            assertThat(context.cookies(address.toString())).noneMatch(cookie -> cookie.name.equals("__Host-JWT"));
        } finally {
            stage = stage(port, SECRET);
        }
    }

    private OpenIdStage stage(int onPort, String secret) {
        return OpenIdStage.open(
                onPort,
                Map.of(
                        "PROCURATION_OIDC_ISSUER",
                        keycloak.issuer("assures"),
                        "PROCURATION_OIDC_CLIENT_SECRET",
                        secret,
                        "PROCURATION_OIDC_ACR",
                        "eidas2",
                        "PROCURATION_OIDC_SCOPES",
                        "openid",
                        "PROCURATION_AGENTS_OIDC_ISSUER",
                        keycloak.issuer("agents"),
                        "PROCURATION_AGENTS_OIDC_CLIENT_SECRET",
                        secret,
                        "PROCURATION_AGENTS_OIDC_ACR",
                        "eidas2",
                        "PROCURATION_AGENTS_OIDC_SCOPES",
                        "openid"));
    }

    private static void signIn(Page page, String from, String way, String username, String password) {
        page.navigate(from);
        page.getByText(way).click();
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }
}
