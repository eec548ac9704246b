package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kiosk (BMS) of the accueil: the same service, which ends by itself. */
@InBrowser
class KioskE2E {

    private static final String KIOSK = "?canal=bms";
    private static final String WARNING = "dialog[data-idle]";

    @Test
    void from_the_dashboard_to_the_end_it_stays_a_kiosk_and_is_recorded_as_one(Visitors visitors) {
        Visitor jean = visitors.somebody();
        Page page = jean.page();
        page.navigate("/" + KIOSK);
        everythingLeadsToTheKiosk(page);
        page.locator("main").getByText("Donner ou révoquer une procuration").click();
        everythingLeadsToTheKiosk(page);
        page.getByText("Démarrer la demande").click();
        everythingLeadsToTheKiosk(page);
        Demande demande = new Demande(page);
        demande.fill(Typed.NICOLAS.born("16/04/2020")).next();
        assertThat(demande.alert()).isVisible();
        everythingLeadsToTheKiosk(page);
        demande.fill(Typed.NICOLAS).next();
        assertThat(page.locator("#certifie")).isVisible();
        everythingLeadsToTheKiosk(page);
        demande.certify().next();
        assertThat(page.locator("h1")).containsText("Ma procuration est validée.");
        everythingLeadsToTheKiosk(page);
        assertThat(jean.procurations().at("/0/canal").asText()).isEqualTo("BMS");

        page.locator("main").getByText("Vos informations").click();
        page.locator("[data-dialog]").click();
        everythingLeadsToTheKiosk(page);
        page.locator("dialog[open]").getByText("Confirmer la révocation").click();
        assertThat(page.locator("h1")).hasText("Ma procuration est révoquée.");
        everythingLeadsToTheKiosk(page);
    }

    @Test
    void one_takes_an_appointment_and_it_stays_a_kiosk(Visitors visitors) {
        Page page = visitors.somebody().page();
        page.navigate("/" + KIOSK);
        page.locator("main").getByText("Prendre rendez-vous").click();
        everythingLeadsToTheKiosk(page);
        Appointments appointments = new Appointments(page).about("Soins et remboursements");
        everythingLeadsToTheKiosk(page);
        appointments.at(1, "lundi 22 décembre", "14 h 00");
        everythingLeadsToTheKiosk(page);
        appointments.coming("mandant");
        everythingLeadsToTheKiosk(page);
        appointments.confirm();
        assertThat(page.locator("h1")).containsText("Mon rendez-vous est pris");
        everythingLeadsToTheKiosk(page);
        assertThat(page.getByText("Ajouter à mon agenda")).hasCount(0);
    }

    @Test
    void it_warns_20_seconds_before_it_ends_counts_them_and_leaves_nothing_behind(Visitors visitors) {
        Visitor jean = visitors.somebody();
        Page page = jean.page();
        page.clock().install();
        new Demande(page).summaryOf(Typed.SANDRINE);
        page.navigate("/informations" + KIOSK);
        Locator warning = page.locator(WARNING);
        Locator said = warning.locator("[role=status]");
        page.clock().runFor(39_000);
        assertThat(warning).isHidden();
        page.clock().runFor(1_000);
        assertThat(warning).isVisible();
        assertThat(said).hasText("Il reste 20 secondes.");
        page.clock().runFor(3_000);
        assertThat(warning.locator("[aria-hidden] span")).hasText("17");
        assertThat(said).hasText("Il reste 20 secondes.");
        page.clock().runFor(7_000);
        assertThat(said).hasText("Il reste 10 secondes.");
        page.clock().runFor(9_000);
        assertThat(warning.locator("[aria-hidden] span")).hasText("1");
        page.clock().runFor(1_000);
        assertThat(page.locator("h1")).hasText("Votre session est terminée.");
        everythingLeadsToTheKiosk(page);
        assertThat(jean.context().cookies()).isEmpty();
        page.goBack();
        assertThat(page.locator("body")).not().containsText("DUPONT");
        page.navigate(Demande.STEP_1 + KIOSK);
        assertThat(page.locator("h1")).hasText("J’accède à mon compte");
    }

    @Test
    void one_can_end_it_at_once_by_touch_and_by_keyboard(Visitors visitors) {
        for (boolean touch : List.of(true, false)) {
            Page page = visitors.somebody().page();
            page.clock().install();
            page.navigate("/informations" + KIOSK);
            page.clock().runFor(41_000);
            if (touch) {
                page.getByText("Terminer maintenant").click();
            } else {
                page.keyboard().press("Tab");
                page.keyboard().press("Enter");
            }
            assertThat(page.locator("h1")).hasText("Votre session est terminée.");
        }
    }

    @Test
    void without_JavaScript_it_asks_before_it_ends_and_a_link_goes_on(Visitors visitors) {
        Page page = visitors.somebodyWithoutJavaScript().page();
        sooner(page, "**/informations*", "120");
        page.navigate("/informations" + KIOSK);
        assertThat(page.locator("h1")).hasText("Êtes-vous toujours là ?");
        everythingLeadsToTheKiosk(page);
        page.locator("main a").getByText("Continuer").click();
        assertThat(page.locator("h1")).hasText("Vos informations");
        assertThat(page).hasURL(Pattern.compile("/informations\\" + KIOSK));
    }

    @Test
    void without_JavaScript_it_ends_by_itself_if_nobody_answers(Visitors visitors) {
        Visitor jean = visitors.somebodyWithoutJavaScript();
        Page page = jean.page();
        sooner(page, "**/encore*", "60");
        page.navigate("/");
        page.navigate("/encore" + KIOSK);
        assertThat(page.locator("h1")).hasText("Votre session est terminée.");
        assertThat(jean.context().cookies()).isEmpty();
        page.navigate(Demande.STEP_1 + KIOSK);
        assertThat(page.locator("h1")).hasText("J’accède à mon compte");
    }

    @Test
    void its_question_leads_to_no_other_place(Visitors visitors) {
        Page page = visitors.somebody().page();
        page.navigate("/informations" + KIOSK);
        String origin = page.url().replaceFirst("(https?://[^/]+).*", "$1");
        for (String path : List.of("//exemple.fr/" + KIOSK, "/informations", "/introuvable?canal=autre")) {
            page.navigate(origin + path);
            page.evaluate("() => { location.href = '/encore?canal=bms'; }");
            assertThat(page.locator("main a").getByText("Continuer")).hasAttribute("href", "/" + KIOSK);
        }
    }

    @Test
    void one_types_the_number_and_a_date_with_keys_on_the_screen(Visitors visitors) {
        Page page = visitors.stranger().page();
        page.navigate("/connexion" + KIOSK);
        press(page, "1", "7", "0", "0", "6", "2B", "1");
        assertThat(page.locator("#identifiant")).hasValue("170062B1");
        press(page, "Effacer", "Effacer");
        assertThat(page.locator("#identifiant")).hasValue("170062");

        page = visitors.somebody().page();
        page.navigate(Demande.STEP_1 + KIOSK);
        press(page, "1", "6", "0", "4", "1", "9", "9", "1");
        assertThat(page.locator("#dateNaissance")).hasValue("16/04/1991");
    }

    @Test
    void there_are_no_keys_without_JavaScript_and_outside_the_kiosk(Visitors visitors) {
        Page page = visitors.somebodyWithoutJavaScript().page();
        page.navigate(Demande.STEP_1 + KIOSK);
        assertThat(page.locator(".keys")).hasCount(0);
        page = visitors.somebody().page();
        page.navigate(Demande.STEP_1);
        assertThat(page.locator(".keys")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/aide", "/mentions-legales", "/donnees-personnelles", "/accessibilite", "/verifier"})
    void the_texts_for_everybody_end_the_session_of_who_reads_them_too(String text, Visitors visitors) {
        Visitor reader = visitors.somebody();
        Page page = reader.page();
        page.navigate(text + "?canal=bms");

        assertThat(page.locator("header")).containsText("M. Jean DUPONT");
        assertThat(page.locator("dialog[data-idle]:not([data-typed])")).hasCount(1);
        assertThat(page.locator("dialog[data-idle] input[name=csrfToken]")).hasCount(1);
        reader.losesSession();
        page.navigate(text + "?canal=bms");
        assertThat(page.locator("dialog[data-typed=only]")).hasCount(1);
    }

    @Test
    void a_touch_keeps_it_open(Visitors visitors) {
        Page page = visitors.somebody().page();
        page.clock().install();
        page.navigate("/informations" + KIOSK);
        Locator warning = page.locator(WARNING);
        page.clock().runFor(35_000);
        page.locator("h1").click();
        page.clock().runFor(35_000);
        assertThat(warning).isHidden();
        page.clock().runFor(6_000);
        assertThat(warning).isVisible();
        warning.locator("button[type=button]").click();
        assertThat(warning).isHidden();
        page.clock().runFor(39_000);
        assertThat(warning).isHidden();
        assertThat(page.locator("h1")).hasText("Vos informations");
    }

    @Test
    void outside_the_kiosk_nothing_ends_by_itself(Visitors visitors) {
        Page page = visitors.somebody().page();
        page.clock().install();
        page.navigate("/informations");
        page.clock().runFor(600_000);
        assertThat(page.locator("h1")).hasText("Vos informations");
        assertThat(page.locator(WARNING)).hasCount(0);
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.locator(".keys")
                    .getByText(key, new Locator.GetByTextOptions().setExact(true))
                    .click();
        }
    }

    /** The first answer refreshes after a second instead. */
    private static void sooner(Page page, String path, String seconds) {
        page.route(
                path,
                route -> {
                    APIResponse shown = route.fetch();
                    String sooner = shown.text().replace("content=\"" + seconds + "; url=", "content=\"1; url=");
                    route.fulfill(new Route.FulfillOptions().setResponse(shown).setBody(sooner));
                },
                new Page.RouteOptions().setTimes(1));
    }

    private static void everythingLeadsToTheKiosk(Page page) {
        assertThat(page.url()).contains("canal=bms");
        Object elsewhere = page.evaluate("""
                () => [
                  ...[...document.querySelectorAll('a[href^="/"]')].map(link => link.getAttribute('href')),
                  ...[...document.forms].filter(form => !form.querySelector('input[name=canal][value=bms]')).map(form => form.getAttribute('action')),
                ].filter(target => !target.includes('canal=bms'))""");
        assertThat(elsewhere).isEqualTo(List.of());
    }
}
