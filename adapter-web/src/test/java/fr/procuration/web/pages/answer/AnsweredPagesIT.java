package fr.procuration.web.pages.answer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Agent;
import fr.procuration.domain.Consultation;
import fr.procuration.domain.Mandant;
import fr.procuration.port.driven.Consultations;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Traced;
import fr.procuration.port.session.Digest;
import fr.procuration.port.session.KeptPages;
import fr.procuration.web.account.AccountProvider;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What answers a form of the desk is a page at an opaque address, for its agent alone, for a quarter of an hour. */
final class AnsweredPagesIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService(Map.of("test.limit.agent", 30));

    private static final Pattern TOKEN = Pattern.compile("name=\"csrfToken\" value=\"([^\"]*)\"");

    private final Mandant mandant = Mandants.random();

    @BeforeEach
    void grant() {
        SERVICE.bean(ProcurationStore.class).record(Changes.grant(mandant));
    }

    @Test
    void the_address_says_nothing_and_the_page_is_never_kept_by_a_browser() {
        Answer answer = lookUp(mandant.nir().value());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Location")).matches("/medialog/resultats/[0-9a-f]{32}");
        Answer page = page(answer.header("Location"), Agents.PARIS);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.body()).contains("Peut représenter", mandant.nir().formatted());
    }

    @Test
    void shown_again_it_asks_nothing_again() {
        String address = lookUp(mandant.nir().value()).header("Location");

        Answer first = page(address, Agents.PARIS);
        Answer again = page(address, Agents.PARIS);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(Traced.about(SERVICE.bean(Consultations.class), mandant.nir()))
                .extracting(Consultation::outcome)
                .containsExactly(Consultation.Outcome.REPRESENTE);
    }

    @Test
    void what_was_typed_wrong_is_there_with_its_status() {
        Answer page = page(lookUp("2 55 08").header("Location"), Agents.PARIS);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"2 55 08\"", "nir-erreur");
    }

    @Test
    void too_many_questions_say_on_their_page_and_not_on_the_way_there_how_long_is_still_to_wait() {
        Agent hasty = new Agent("agent-" + UUID.randomUUID(), "CPAM-PARIS-01", "127.0.0.1");
        Answer redirect = lookUp(mandant.nir().value(), hasty);
        for (int each = 0; each < 100 && page(address(redirect), hasty).status() != 429; each++) {
            redirect = lookUp(mandant.nir().value(), hasty);
        }

        assertThat(redirect.status()).isEqualTo(303);
        assertThat(redirect.header("Retry-After")).isEmpty();
        Answer page = page(address(redirect), hasty);
        assertThat(page.status()).isEqualTo(429);
        long wait = Long.parseLong(page.header("Retry-After"));
        assertThat(page.body()).contains("dans " + wait + (wait == 1 ? " seconde." : " secondes."));
        SERVICE.clock().advance(Duration.ofSeconds(1));
        assertThat(page(address(redirect), hasty).header("Retry-After")).isEqualTo(Long.toString(wait - 1));
        SERVICE.clock().advance(Duration.ofMinutes(2));
        assertThat(page(address(redirect), hasty).header("Retry-After")).isEqualTo("0");
        assertThat(page(address(lookUp("2 55 08", hasty)), hasty).header("Retry-After"))
                .isEmpty();
    }

    private static String address(Answer redirect) {
        return redirect.header("Location");
    }

    @Test
    void no_other_agent_sees_it_and_nobody_after_a_quarter_of_an_hour() {
        String address = lookUp(mandant.nir().value()).header("Location");

        assertIsGone(page(address, Agents.LYON));
        assertIsGone(page("/medialog/resultats/" + "0".repeat(32), Agents.PARIS));
        SERVICE.clock().advance(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(page(address, Agents.PARIS).status()).isEqualTo(200);
        SERVICE.clock().advance(Duration.ofSeconds(1));
        assertIsGone(page(address, Agents.PARIS));
    }

    /** As by somebody who writes the table, and has no keys. */
    @Test
    void a_page_in_the_row_of_another_name_account_or_time_is_none() {
        String address = lookUp(mandant.nir().value()).header("Location");
        String name = address.substring(address.lastIndexOf('/') + 1);
        KeptPages pages = SERVICE.bean(KeptPages.class);
        String kept = pages.find(Digest.ofPage(name), subject(Agents.PARIS), Instants.GUIDE)
                .orElseThrow();
        Instant later = Instants.GUIDE.plus(Duration.ofDays(1));

        pages.keep(Digest.ofPage("other"), subject(Agents.PARIS), kept, Instants.GUIDE, later);
        assertIsGone(page("/medialog/resultats/other", Agents.PARIS));
        pages.keep(Digest.ofPage(name), subject(Agents.LYON), kept, Instants.GUIDE, later);
        assertIsGone(page(address, Agents.LYON));
        pages.keep(Digest.ofPage(name), subject(Agents.PARIS), kept, Instants.GUIDE, later);
        SERVICE.clock().advance(Duration.ofMinutes(15));
        assertIsGone(page(address, Agents.PARIS));
    }

    private static Digest subject(Agent agent) {
        return Digest.ofSubject(AccountProvider.LOCAL, agent.id());
    }

    private static void assertIsGone(Answer page) {
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("Page expirée", "Recommencez");
    }

    private static Answer page(String address, Agent agent) {
        return SERVICE.call("GET", address)
                .as(agent)
                .header("Accept", "text/html")
                .send();
    }

    private static Answer lookUp(String nir) {
        return lookUp(nir, Agents.PARIS);
    }

    private static Answer lookUp(String nir, Agent agent) {
        Answer opened = page("/medialog", agent);
        Matcher token = TOKEN.matcher(opened.body());
        assertThat(token.find()).isTrue();
        return SERVICE.call("POST", "/medialog")
                .as(agent)
                .header("Accept", "text/html")
                .header("Cookie", opened.header("Set-Cookie").split(";", 2)[0])
                .form("csrfToken=" + token.group(1) + "&nir=" + URLEncoder.encode(nir, StandardCharsets.UTF_8))
                .send();
    }
}
