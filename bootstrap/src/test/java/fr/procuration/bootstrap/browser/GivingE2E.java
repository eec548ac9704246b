package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Giving a procuration, step by step, as the guide shows it. */
@InBrowser
class GivingE2E {

    @Test
    void the_dashboard_leads_to_the_principles_and_on_to_step_1(Visitors visitors) {
        Page page = visitors.somebody().page();
        page.navigate("/");
        page.locator("nav").getByText("Démarches").click();
        page.getByText("Donner ou révoquer une procuration").click();
        assertThat(page.locator("h1")).hasText("Faire ou révoquer une procuration en ligne");
        assertThat(page.locator("main")).containsText("1 mois");
        page.getByText("Démarrer la demande").click();
        assertThat(page).hasTitle("Étape 1 sur 2, le mandataire – Procuration en ligne");
    }

    @Test
    void the_button_becomes_active_when_the_required_fields_are_filled(Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.opens(Demande.STEP_1);
        Demande demande = new Demande(jean.page());
        assertThat(demande.button()).hasAttribute("aria-disabled", "true");
        demande.nextTooEarly();
        assertThat(demande.field("civilite")).isFocused();
        demande.fill(Typed.NICOLAS);
        assertThat(demande.button()).hasAttribute("aria-disabled", "false");
        demande.field("nom").fill(" ");
        assertThat(demande.button()).hasAttribute("aria-disabled", "true");
    }

    @Test
    void a_wrong_form_says_what_is_wrong_at_each_field_and_goes_on_once_corrected(Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.opens(Demande.STEP_1);
        Demande demande = new Demande(jean.page());
        Typed wrong = Typed.NICOLAS.named("M4rtin").born("31/02/1991");
        demande.fill(wrong).next();

        assertThat(demande.alert()).isFocused();
        assertThat(demande.alert().locator("h2"))
                .hasText("Le formulaire comporte une ou plusieurs erreurs. Merci de vérifier votre saisie.");
        assertThat(demande.alert().locator("a")).hasCount(2);
        assertThat(jean.page()).hasTitle("Erreur – Étape 1 sur 2, le mandataire – Procuration en ligne");
        assertThat(demande.field("nom")).hasAttribute("aria-invalid", "true");
        assertThat(demande.field("prenom")).not().hasAttribute("aria-invalid", "true");
        assertThat(demande.typed()).isEqualTo(wrong);

        demande.alert().locator("a[href='#dateNaissance']").click();
        assertThat(demande.field("dateNaissance")).isFocused();
        String described = demande.field("dateNaissance").getAttribute("aria-describedby");
        assertThat(described).contains("dateNaissance-erreur");
        assertThat(jean.page().locator("#dateNaissance-erreur")).isVisible();

        demande.fill(Typed.NICOLAS).next();
        assertThat(jean.page()).hasTitle("Étape 2 sur 2, récapitulatif – Procuration en ligne");
    }

    @Test
    void who_has_a_single_name_and_no_known_birthday_can_be_appointed(Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.opens(Demande.STEP_1);
        Demande demande = new Demande(jean.page());
        demande.fill(Typed.SUHARTO);
        assertThat(demande.button()).hasAttribute("aria-disabled", "true");
        demande.field("nomUnique").check();
        assertThat(demande.button()).hasAttribute("aria-disabled", "false");
        demande.next();

        assertThat(jean.page().locator("main")).containsText("M. SUHARTO");
        assertThat(jean.page().locator("main")).containsText("en 1991");
        demande.certify().next();
        assertThat(jean.page()).hasURL(Pattern.compile(".*" + Demande.CONFIRMATION));
    }

    @Test
    void two_names_typed_in_one_are_told_of_and_not_refused(Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.opens(Demande.STEP_1);
        Demande demande = new Demande(jean.page());
        Locator hint = jean.page().locator("[data-two-names]");
        demande.fill(Typed.SANDRINE.named("Le Guen"));
        assertThat(hint).isHidden();
        demande.fill(Typed.SANDRINE.named("Canapelle épouse Fauteuillac"));
        assertThat(hint).isVisible();
        demande.next();

        assertThat(jean.page().locator("main")).containsText("Deux noms en un");
        jean.page().getByText("Corriger le nom").click();
        assertThat(hint).isVisible();
    }

    @Test
    void a_minor_is_refused_with_the_two_sentences_of_the_guide(Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.opens(Demande.STEP_1);
        Demande demande = new Demande(jean.page());
        demande.fill(Typed.NICOLAS.born("17/12/2007")).next();
        assertThat(demande.alert().locator("h2, li")).hasText(new String[] {
            "Le formulaire comporte une ou plusieurs erreurs. Merci de vérifier votre saisie.",
            "Le mandataire doit avoir 18 ans révolus pour pouvoir vous représenter"
        });
    }

    @Test
    void a_mandataire_is_accepted_on_the_eighteenth_birthday(Visitors visitors) {
        Visitor jean = visitors.somebody();
        new Demande(jean.page()).give(Typed.NICOLAS.born("16/12/2007"));
        assertThat(jean.represented()).isTrue();
    }

    @Test
    void the_mandant_cannot_be_the_mandataire(Visitors visitors) {
        Visitor jean = visitors.somebody();
        jean.opens(Demande.STEP_1);
        Demande demande = new Demande(jean.page());
        demande.fill(new Typed("MONSIEUR", "dupont", "", "Jean", "21/06/1970")).next();
        assertThat(demande.alert().locator("li")).hasCount(1);
        assertThat(demande.field("nom")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void the_summary_shows_who_who_and_until_when_and_records_nothing(Visitors visitors) {
        Visitor jean = visitors.somebody();
        new Demande(jean.page()).summaryOf(Typed.SANDRINE);
        Locator main = jean.page().locator("main");
        assertThat(main).containsText("M. Jean DUPONT");
        assertThat(main).containsText("21/06/1970");
        assertThat(main).containsText("Mme Sandrine LE GUEN");
        assertThat(main).containsText("23/07/1985");
        assertThat(main).containsText("1 mois");
        assertThat(main).containsText("du 16/12/2025 au 16/01/2026");
        assertThat(main).containsText("articles 313-1 à 313-3, 423-19, 441-1 et suivants du Code pénal");
        assertThat(jean.represented()).isFalse();
    }

    @Test
    void going_back_keeps_what_was_typed(Visitors visitors) {
        Visitor jean = visitors.somebody();
        Demande demande = new Demande(jean.page()).summaryOf(Typed.SANDRINE);
        jean.page().getByText("Retourner à l’étape précédente").click();
        assertThat(jean.page()).hasTitle("Étape 1 sur 2, le mandataire – Procuration en ligne");
        assertThat(demande.typed()).isEqualTo(Typed.SANDRINE);
        jean.page().getByText("Retourner à l’accueil de la démarche").click();
        jean.page().getByText("Démarrer la demande").click();
        assertThat(demande.typed()).isEqualTo(Typed.SANDRINE);
    }

    @Test
    void the_last_button_waits_for_the_certification(Visitors visitors) {
        Visitor jean = visitors.somebody();
        Demande demande = new Demande(jean.page()).summaryOf(Typed.NICOLAS);
        assertThat(demande.button()).hasAttribute("aria-disabled", "true");
        demande.nextTooEarly();
        assertThat(jean.page().locator("#certifie")).isFocused();
        assertThat(jean.represented()).isFalse();
    }

    @Test
    void the_last_button_gives_the_procuration(Visitors visitors) {
        Visitor jean = visitors.somebody();
        Page page = jean.page();
        new Demande(page).give(Typed.SANDRINE);
        assertThat(page.locator("h1")).containsText("Ma procuration est validée.");
        assertThat(page.locator("main")).containsText("pièce d’identité valide");

        JsonNode given = jean.procurations();
        assertThat(given).hasSize(1);
        assertThat(given.at("/0/mandataire/nomUsage").asText()).isEqualTo("Martin");
        assertThat(given.at("/0/au").asText()).isEqualTo("2026-01-16");
        assertThat(given.at("/0/canal").asText()).isEqualTo("WEB");

        page.locator("main").getByText("Vos informations").click();
        assertThat(page.locator("main")).containsText("Accordée à Mme LE GUEN - jusqu’au 16/01/2026");
    }

    @Test
    void a_telephone_is_recorded_as_mobile(Visitors visitors) {
        Visitor jean = visitors.somebody(Visitors.phone()
                .setUserAgent("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/150 Mobile Safari/537.36"));
        new Demande(jean.page()).give(Typed.NICOLAS);
        assertThat(jean.procurations().at("/0/canal").asText()).isEqualTo("MOBILE");
    }
}
