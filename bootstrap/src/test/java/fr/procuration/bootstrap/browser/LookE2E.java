package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see at once: nothing cut, nothing unreadable, nothing blank. */
@InBrowser
class LookE2E {

    /** The lines on which a date or an hour is cut, and the tables that stand out of their card. */
    private static final String CUT = """
            () => {
              const cut = [];
              const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                for (const found of texts.currentNode.data.matchAll(/\\d\\d\\/\\d\\d\\/\\d{4}|\\d+(er)?\\s\\p{L}{3,}\\s20\\d\\d|\\d+\\sh\\s\\d\\d/gu)) {
                  const range = document.createRange();
                  range.setStart(texts.currentNode, found.index);
                  range.setEnd(texts.currentNode, found.index + found[0].length);
                  const tops = new Set([...range.getClientRects()].map(each => Math.round(each.top)));
                  if (tops.size > 1) {
                    cut.push(found[0]);
                  }
                }
              }
              document.querySelectorAll('table').forEach(table => {
                if (table.getBoundingClientRect().right > table.closest('.card').getBoundingClientRect().right) {
                  cut.push('table');
                }
              });
              return cut;
            }""";

    private static final String LONG = """
            {"mandataire":{"civilite":"MADAME","nom":"Lefèvre-d'Ormesson de la Rochefoucauld","prenom":"Anne",
             "dateNaissance":"1980-02-29"},"certifie":true}""";

    @ParameterizedTest
    @ValueSource(ints = {320, 500, 768, 1280})
    void no_date_is_cut_and_tables_stay_in_their_card(int width, Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.revokesElsewhere(jean.givesElsewhere(LONG));
        jean.givesElsewhere(LONG);
        jean.isLookedUp();
        jean.takesElsewhere(true);
        jean.page().setViewportSize(width, 800);
        for (String path : List.of("/", "/informations", "/documents", Appointments.ALL, "/informations/messages")) {
            jean.opens(path);
            assertThat(jean.page().evaluate(CUT)).as(path).isEqualTo(List.of());
        }
    }

    @Test
    void the_button_is_grey_from_the_first_frame_and_never_fades(Visitors visitors) {
        Page page = visitors.somebody().page();
        page.route("**/procuration.js", route -> route.abort());
        page.navigate(Demande.STEP_1);
        Object served = colours(page);
        page.unroute("**/procuration.js");
        page.navigate(Demande.STEP_1);
        assertThat(new Demande(page).button()).hasAttribute("aria-disabled", "true");
        assertThat(colours(page)).isEqualTo(served).asString().endsWith("0s]");
    }

    @Test
    void the_dialog_has_its_buttons_in_a_row(Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.givesElsewhere();
        Page page = jean.page();
        page.setViewportSize(640, 800);
        page.navigate("/informations");
        page.locator("[data-dialog]").click();
        List<Locator> buttons = page.locator("dialog[open] button").all();
        assertThat(buttons).hasSize(2);
        assertThat(buttons.get(0).boundingBox().y).isEqualTo(buttons.get(1).boundingBox().y);
    }

    @Test
    void a_browser_without_dialogs_shows_none(Visitors visitors) {
        Visitor jean = visitors.somebodyWithoutJavaScript();
        jean.givesElsewhere();
        for (String path : List.of("/informations", Demande.START)) {
            jean.opens(path);
            assertThat(jean.page().locator("body").textContent()).doesNotContain("Confirmer");
        }
    }

    @Test
    void one_changes_the_mandataire_from_the_summary_and_finds_everything_again(Visitors visitors) {
        Page page = visitors.somebody().page();
        Demande demande = new Demande(page).summaryOf(Typed.SANDRINE);
        assertThat(page.locator("main")).containsText("Née");
        assertThat(page.locator("main")).not().containsText("(e)");
        page.locator("dd a").getByText("Modifier").click();
        assertThat(page.locator("h1")).hasText("Étape 1 sur 2 : le mandataire");
        assertThat(demande.typed()).isEqualTo(Typed.SANDRINE);
    }

    @Test
    void only_the_last_ten_consultations_are_shown_at_once(Visitors visitors) {
        Visitor jean = visitors.somebody();
        for (int each = 0; each < 11; each++) {
            jean.isLookedUp();
        }
        Page page = jean.page();
        page.navigate("/informations");
        Locator rows = page.locator("section[aria-labelledby=consultations] tbody tr:visible");
        assertThat(rows).hasCount(10);
        page.getByText("1 de plus").click();
        assertThat(rows).hasCount(11);
    }

    @Test
    void the_errors_have_the_focus_without_JavaScript_too(Visitors visitors) {
        Page page = visitors.somebodyWithoutJavaScript().page();
        page.navigate(Demande.STEP_1);
        Demande demande = new Demande(page).next();
        assertThat(demande.alert()).isFocused();
    }

    @Test
    void the_printed_sheet_says_whose_it_is_and_of_which_day(Visitors visitors) {
        Visitor jean = visitors.somebody();
        Page page = jean.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.navigate("/documents/" + jean.givesElsewhere());
        assertThat(page.locator("header .brand")).isVisible();
        assertThat(page.locator("main"))
                .containsText("Établi le 16/12/2025 par le service « Procuration en ligne » de l’Assurance Maladie.");
        assertThat(page.locator("nav")).isHidden();
        assertThat(page.evaluate("() => getComputedStyle(document.body).minHeight"))
                .isEqualTo("0px");
    }

    private static Object colours(Page page) {
        return page.evaluate("""
                () => {
                  const style = getComputedStyle(document.querySelector('form[data-gated] [type=submit]'));
                  return [style.color, style.backgroundColor, style.transitionDuration];
                }""");
    }
}
