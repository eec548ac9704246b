package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kiosk (BMS) of the accueil: the same service, which ends by itself. */
@InBrowser
class KioskE2E {

    private static final String KIOSK = "?canal=bms";

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
    void it_warns_after_45_seconds_and_ends_after_60_leaving_nothing_behind(Visitors visitors) {
        Visitor jean = visitors.somebody();
        Page page = jean.page();
        page.clock().install();
        new Demande(page).summaryOf(Typed.SANDRINE);
        page.navigate("/informations" + KIOSK);
        Locator warning = page.locator("dialog[data-idle]");
        page.clock().runFor(44_000);
        assertThat(warning).isHidden();
        page.clock().runFor(2_000);
        assertThat(warning).isVisible();
        page.clock().runFor(15_000);
        assertThat(page.locator("h1")).hasText("Votre session est terminée.");
        everythingLeadsToTheKiosk(page);
        assertThat(jean.context().cookies()).isEmpty();
        page.goBack();
        assertThat(page.locator("body")).not().containsText("DUPONT");
        page.navigate(Demande.STEP_1 + KIOSK);
        assertThat(page.locator("h1")).hasText("J’accède à mon compte");
    }

    @Test
    void without_JavaScript_it_ends_by_itself_too(Visitors visitors) {
        Visitor jean = visitors.somebodyWithoutJavaScript();
        Page page = jean.page();
        page.route("**/informations*", route -> {
            APIResponse shown = route.fetch();
            String sooner = shown.text().replace("content=\"60; url=", "content=\"1; url=");
            route.fulfill(new Route.FulfillOptions().setResponse(shown).setBody(sooner));
        });
        page.navigate("/informations" + KIOSK);
        assertThat(page.locator("h1")).hasText("Votre session est terminée.");
        assertThat(jean.context().cookies()).isEmpty();
        page.navigate(Demande.STEP_1 + KIOSK);
        assertThat(page.locator("h1")).hasText("J’accède à mon compte");
    }

    @Test
    void a_touch_keeps_it_open(Visitors visitors) {
        Page page = visitors.somebody().page();
        page.clock().install();
        page.navigate("/informations" + KIOSK);
        Locator warning = page.locator("dialog[data-idle]");
        page.clock().runFor(40_000);
        page.locator("h1").click();
        page.clock().runFor(40_000);
        assertThat(warning).isHidden();
        page.clock().runFor(6_000);
        assertThat(warning).isVisible();
        warning.locator("button[type=button]").click();
        assertThat(warning).isHidden();
        page.clock().runFor(44_000);
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
        assertThat(page.locator("dialog[data-idle]")).hasCount(0);
    }

    @Test
    void what_one_touches_is_large(Visitors visitors) {
        Page page = visitors.somebody().page();
        page.navigate(Demande.START + KIOSK);
        for (Locator target :
                page.locator("main a.button, main button, header button").all()) {
            assertThat(target.boundingBox().height).isGreaterThanOrEqualTo(48);
        }
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
