package fr.procuration.web.pages.contact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.port.driven.ClaimedMessage;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.memory.InMemoryMessages;
import fr.procuration.port.message.ContactDetails;
import fr.procuration.port.message.ContactDetails.Origin;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.port.message.MessageContent;
import fr.procuration.port.message.MessageState;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The mandant says how they are reached, by plain forms. */
class ContactIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private static final Pattern TOKEN = Pattern.compile("name=\"csrfToken\" value=\"([^\"]+)\"");
    private static final EmailAddress ADDRESS = new EmailAddress("francoise@exemple.fr");

    private final Mandant mandant = Mandants.random();
    private final InMemoryMessages messages = SERVICE.bean(InMemoryMessages.class);

    @Test
    void without_an_address_says_that_all_works_all_the_same() {
        assertThat(page("").body())
                .contains("Nous ne connaissons pas d’adresse vérifiée", "value=\"oui\" checked")
                .doesNotContain("Code à 6");
    }

    @Test
    void says_no_and_yes() {
        assertThat(post("", "courriel=non").header("Location")).isEqualTo("/informations/contact?fait=choisi");
        assertThat(messages.of(mandant.nir()).wanted()).isFalse();
        assertThat(page("?fait=choisi").body()).contains("Votre choix est enregistré", "value=\"non\" checked");
        post("", "courriel=oui");
        assertThat(messages.of(mandant.nir()).wanted()).isTrue();
    }

    @Test
    void a_typed_address_counts_once_its_code_is_typed() {
        assertThat(post("/adresse", "adresse=" + encoded(" francoise@EXEMPLE.fr "))
                        .header("Location"))
                .isEqualTo("/informations/contact?fait=envoye");
        assertThat(messages.of(mandant.nir())).isEqualTo(ContactDetails.NONE);
        assertThat(page("?fait=envoye").body()).contains("Un code part vers", "francoise@exemple.fr", "id=\"code\"");

        String code = code();
        Answer wrong = post("/code", "code=" + (code.equals("000000") ? "000001" : "000000"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "<a href=\"#code\">Ce n’est pas le code",
                        "aria-invalid=\"true\"",
                        "aria-describedby=\"code-aide code-erreur\"",
                        "data-focus");

        assertThat(post("/code", "code=" + code).header("Location")).isEqualTo("/informations/contact?fait=prouve");
        assertThat(messages.of(mandant.nir())).isEqualTo(new ContactDetails(true, ADDRESS, Origin.SAISIE));
        assertThat(page("?fait=prouve").body())
                .contains("Votre adresse est vérifiée", "adresse que vous avez indiquée");
    }

    @Test
    void what_is_no_address_is_said_beside_the_field() {
        Answer wrong = post("/adresse", "adresse=" + encoded("<b>francoise"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "<title>Erreur – ",
                        "<a href=\"#adresse\">",
                        "id=\"adresse-erreur\"",
                        "value=\"&lt;b>francoise\"");
    }

    @Test
    void a_code_that_is_over_leads_to_a_new_one() {
        post("/adresse", "adresse=" + encoded(ADDRESS.value()));
        String code = code();
        SERVICE.clock().advance(Duration.ofMinutes(15));

        assertThat(post("/code", "code=" + code).body()).contains("<a href=\"#adresse\">Ce code ne peut plus servir");
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        int status = SERVICE.call("POST", "/informations/contact")
                .as(mandant)
                .form("courriel=non")
                .send()
                .status();

        assertThat(status).isEqualTo(403);
        assertThat(messages.of(mandant.nir()).wanted()).isTrue();
    }

    @Test
    void what_the_server_of_the_mail_refused_is_said() {
        post("/adresse", "adresse=" + encoded(ADDRESS.value()));
        claim().settle(MessageState.REFUSE, Instants.GUIDE);

        assertThat(page("").body()).contains("Le dernier message a été refusé par votre messagerie");
    }

    private String code() {
        ClaimedMessage claimed = claim();
        claimed.settle(MessageState.ENVOYE, Instants.GUIDE);
        return ((MessageContent.Code) claimed.message().content()).code();
    }

    private ClaimedMessage claim() {
        Instant now = SERVICE.clock().now();
        return messages.claim(now, Duration.ofMinutes(1)).orElseThrow();
    }

    private Answer page(String rest) {
        return SERVICE.call("GET", "/informations/contact" + rest)
                .as(mandant)
                .header("Accept", "text/html")
                .send();
    }

    private Answer post(String path, String form) {
        Answer page = page("");
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return SERVICE.call("POST", "/informations/contact" + path)
                .as(mandant)
                .header("Accept", "text/html")
                .header("Cookie", page.header("Set-Cookie").split(";", 2)[0])
                .form("csrfToken=" + token.group(1) + "&" + form)
                .sendForPage();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
