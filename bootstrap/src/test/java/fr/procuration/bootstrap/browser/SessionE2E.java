package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Signing in for real, signing out, and sessions that end too early. */
@InBrowser
class SessionE2E {

    private static final String FRANCOISE = "2 55 08 14 168 025 38";
    private static final String JEAN = "170067511405243";

    @Test
    void who_has_not_signed_in_is_asked_to(Visitors visitors) {
        Visitor stranger = visitors.stranger();
        stranger.opens("/informations");
        assertThat(stranger.page()).hasURL(Pattern.compile("/connexion"));
        assertThat(stranger.page().locator("h1")).hasText("J’accède à mon compte");
    }

    @Test
    void francoise_signs_in_and_sees_her_dashboard_in_a_session_no_script_can_read(Visitors visitors) {
        Visitor francoise = visitors.stranger();
        francoise.opens("/connexion");
        francoise.signsIn(FRANCOISE, "francoise");
        assertThat(francoise.page().locator("h1")).containsText("Françoise MARTIN");
        assertThat(cookie(francoise, "JWT")).hasValueSatisfying(session -> {
            assertThat(session.httpOnly).isTrue();
            assertThat(session.sameSite).isIn(SameSiteAttribute.LAX, SameSiteAttribute.STRICT);
        });
    }

    @Test
    void a_wrong_code_says_so_without_saying_which_is_wrong(Visitors visitors) {
        Page page = visitors.stranger().page();
        page.navigate("/connexion");
        page.locator("#identifiant").fill(FRANCOISE);
        page.locator("#code").fill("nicolas");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("[role=alert]")).containsText("Le numéro ou le code n’est pas le bon.");
        assertThat(page.locator("[role=alert]")).isFocused();
    }

    @Test
    void signing_out_leaves_no_cookie_and_nothing_behind_the_back_button(Visitors visitors) {
        Visitor jean = visitors.stranger();
        jean.opens("/connexion");
        jean.signsIn(JEAN, "jean");
        jean.opens("/informations");
        jean.page().getByText("Me déconnecter").click();
        assertThat(jean.page().locator("h1")).hasText("Votre session est terminée.");
        assertThat(jean.context().cookies()).isEmpty();
        jean.page().goBack();
        assertThat(jean.page().locator("body")).not().containsText("DUPONT");
    }

    @Test
    void a_session_that_ends_in_step_1_loses_nothing_that_was_typed(Visitors visitors) {
        Visitor jean = visitors.stranger();
        jean.opens("/connexion");
        jean.signsIn(JEAN, "jean");
        jean.opens(Demande.STEP_1);
        Demande demande = new Demande(jean.page()).fill(Typed.SANDRINE);
        jean.losesSession();
        demande.next();
        assertThat(jean.page().locator("main")).containsText("ce que vous aviez saisi est conservé");

        jean.signsIn(JEAN, "jean");
        assertThat(jean.page()).hasURL(Pattern.compile("/recapitulatif"));
        assertThat(jean.page().locator("main")).containsText("Mme Sandrine LE GUEN");
        jean.opens(Demande.STEP_1);
        assertThat(demande.typed()).isEqualTo(Typed.SANDRINE);
    }

    @Test
    void a_session_that_ends_in_step_2_records_nothing_and_loses_nothing(Visitors visitors) {
        Visitor jean = visitors.stranger();
        jean.opens("/connexion");
        jean.signsIn(JEAN, "jean");
        Demande demande = new Demande(jean.page()).summaryOf(Typed.SANDRINE).certify();
        jean.losesSession();
        demande.next();
        assertThat(jean.page().locator("main")).containsText("ce que vous aviez saisi est conservé");
        jean.signsIn(JEAN, "jean");
        assertThat(jean.page().locator("main")).containsText("Mme Sandrine LE GUEN");
        jean.opens("/informations");
        assertThat(jean.page().locator("main")).containsText("Aucune procuration en cours");
    }

    @Test
    void what_one_person_typed_is_not_shown_to_the_next_on_the_same_device(Visitors visitors) {
        Visitor device = visitors.stranger();
        device.opens("/connexion");
        device.signsIn(JEAN, "jean");
        new Demande(device.page()).summaryOf(Typed.SANDRINE);
        device.losesSession();
        device.opens("/connexion");
        device.signsIn(FRANCOISE, "francoise");
        device.opens(Demande.STEP_1);
        assertThat(new Demande(device.page()).typed()).isEqualTo(new Typed("", "", "", "", ""));
    }

    private static Optional<Cookie> cookie(Visitor visitor, String name) {
        return visitor.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .findFirst();
    }
}
