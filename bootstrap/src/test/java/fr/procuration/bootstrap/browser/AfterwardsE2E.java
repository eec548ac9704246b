package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes after giving: saying whether one is satisfied, printing the summary. */
@InBrowser
class AfterwardsE2E {

    private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page\\b");

    @ParameterizedTest
    @ValueSource(strings = {"oui", "non"})
    void the_mandant_says_once_whether_they_are_satisfied(String answer, Visitors visitors) {
        Page page = visitors.somebody().page();
        new Demande(page).give(Typed.NICOLAS);
        page.locator("button[value=" + answer + "]").click();
        assertThat(page.locator("main")).containsText("Merci, votre réponse est enregistrée.");
        assertThat(page.locator("button[name=satisfait]")).hasCount(0);
    }

    @Test
    void the_summary_prints_on_one_a4_page(Visitors visitors) {
        Visitor jean = visitors.somebody();
        new Demande(jean.page()).give(Typed.SANDRINE.named("Le Guen ".repeat(12).strip()));
        jean.page().getByText("Récapitulatif à imprimer").click();
        assertThat(jean.page().locator("main")).containsText("Jean DUPONT");
        byte[] pdf = jean.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        assertThat(PDF_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                        .results())
                .hasSize(1);
    }

    @Test
    void the_print_button_is_there_only_where_it_works(Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.opens("/documents/" + jean.givesElsewhere());
        assertThat(jean.page().getByText("Imprimer", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Visitor other = visitors.somebodyWithoutJavaScript();
        other.opens("/documents/" + other.givesElsewhere());
        assertThat(other.page().getByText("Imprimer", new Page.GetByTextOptions().setExact(true)))
                .isHidden();
    }
}
