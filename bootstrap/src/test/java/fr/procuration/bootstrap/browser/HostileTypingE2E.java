package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, paste and try. */
@InBrowser
class HostileTypingE2E {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' or 1=1 --",
                "😀😀",
                "M\u0430rtin",
                "${7*7}"
            })
    void what_is_no_name_is_refused_shown_as_typed_and_never_run(String name, Visitors visitors) {
        Visitor jean = visitors.somebody();
        List<String> alerts = new ArrayList<>();
        jean.page().onDialog(dialog -> {
            alerts.add(dialog.message());
            dialog.dismiss();
        });
        jean.opens(Demande.STEP_1);
        Demande demande = new Demande(jean.page()).fill(Typed.NICOLAS.named(name));
        String typed = demande.field("nom").inputValue();
        demande.next();
        assertThat(demande.alert().locator("a")).hasCount(1);
        assertThat(demande.field("nom")).hasValue(typed);
        assertThat(alerts).isEmpty();
        assertThat(jean.page().locator("main img, main script")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد عبد الله", "O’Neill-d'Aubigné", "Nguyễn Thị", "Œuvré", "  Le   Guen  "})
    void names_of_any_script_are_given_as_they_are(String name, Visitors visitors) {
        Visitor jean = visitors.somebody();
        new Demande(jean.page()).give(Typed.NICOLAS.named(name));
        assertThat(jean.procurations().at("/0/mandataire/nom").asText())
                .isEqualTo(name.strip().replaceAll(" +", " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mar\u202Etin", "Mar\u00ADtin", "\u200BMartin\u200D"})
    void what_shows_nothing_in_a_name_is_left_out(String name, Visitors visitors) {
        Visitor jean = visitors.somebody();
        new Demande(jean.page()).give(Typed.NICOLAS.named(name));
        assertThat(jean.procurations().at("/0/mandataire/nom").asText()).isEqualTo("Martin");
    }

    @Test
    void a_name_of_100_letters_fits_and_101_are_too_many(Visitors visitors) {
        Visitor jean = visitors.somebody(Visitors.phone());
        jean.opens(Demande.STEP_1);
        Demande demande = new Demande(jean.page());
        demande.fill(Typed.NICOLAS.named("A".repeat(101))).next();
        assertThat(demande.alert().locator("a")).hasCount(1);
        new Demande(jean.page()).give(Typed.NICOLAS.named("A".repeat(100)));
        for (String path : List.of("/", "/informations", "/documents", Demande.START)) {
            jean.opens(path);
            assertThat(
                            jean.page()
                                    .evaluate(
                                            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                    .as(path)
                    .isEqualTo(false);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 16/04/1991 ",
                "16 / 04 / 1991",
                "16 04 1991",
                "16041991",
                "16.04.1991",
                "16-04-1991",
                "16/4/1991"
            })
    void dates_are_understood_as_people_paste_them(String date, Visitors visitors) {
        Visitor jean = visitors.somebodyWithoutJavaScript();
        new Demande(jean.page()).summaryOf(Typed.NICOLAS.born(date));
        assertThat(jean.page().locator("main")).containsText("16/04/1991");
    }

    @Test
    void slashes_appear_by_themselves(Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.opens(Demande.STEP_1);
        Demande demande = new Demande(jean.page()).fill(Typed.NICOLAS.born("16041991"));
        demande.field("dateNaissance").blur();
        assertThat(demande.field("dateNaissance")).hasValue("16/04/1991");
    }

    @ParameterizedTest
    @ValueSource(strings = {"91", "00/31/1991", "31/02/1991", "16/04/2091", "16/04/1791", "demain", "99999999999999"})
    void what_is_no_date_of_birth_is_said_at_its_field(String date, Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.opens(Demande.STEP_1);
        Demande demande = new Demande(jean.page());
        demande.fill(Typed.NICOLAS.born(date)).next();
        assertThat(demande.alert().locator("a")).hasCount(1);
        assertThat(demande.field("dateNaissance")).hasAttribute("aria-invalid", "true");
    }
}
