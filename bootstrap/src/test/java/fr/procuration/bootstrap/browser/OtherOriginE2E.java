package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import fr.procuration.bootstrap.service.Bodies;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other origins, in the browser of somebody who is signed in: they change nothing, and get in nobody's way. */
@InBrowser
class OtherOriginE2E {

    private static final String NIR = "{\"nir\":\"2 55 08 14 168 025 38\"}";

    /** Whatever a page can send to another origin without being asked first. */
    private static final String ATTACK = """
            async ({url, json}) => {
              const form = () => { const data = new FormData(); data.append('a', json); return data; };
              const bodies = [
                () => new Blob([json]), () => new TextEncoder().encode(json).buffer, () => new TextEncoder().encode(json),
                () => json, () => new URLSearchParams({a: json}), form, () => new Blob([json], {type: 'text/plain'}),
                () => undefined,
              ];
              for (const body of bodies) {
                for (const more of [{}, {keepalive: true}, {referrerPolicy: 'no-referrer'}]) {
                  await fetch(url, {method: 'POST', mode: 'no-cors', credentials: 'include', body: body(), ...more})
                      .catch(() => undefined);
                }
                navigator.sendBeacon(url, body());
              }
              for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']) {
                const frame = document.createElement('iframe');
                frame.name = type;
                const form = Object.assign(document.createElement('form'),
                    {method: 'post', action: url, enctype: type, target: frame.name});
                form.append(Object.assign(document.createElement('input'), {name: '{"a":"', value: json}));
                document.body.append(frame, form);
                form.submit();
              }
            }""";

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void change_nothing_for_a_mandant(String host, Visitors visitors) {
        Visitor jean = visitors.somebody();
        String given = jean.givesElsewhere();

        attack(jean, host, "/api/procurations/" + given + "/revocation", "");
        attack(jean, host, "/demarches/procuration/revocation", "");
        assertThat(jean.represented()).isTrue();

        jean.revokesElsewhere(given);
        attack(jean, host, "/api/procurations", Bodies.NICOLAS);
        attack(jean, host, "/api/satisfaction", "{\"satisfait\":true}");
        attack(jean, host, "/demarches/procuration/mandataire", "");
        attack(jean, host, "/deconnexion", "");
        attack(jean, host, "/connexion", "");

        assertThat(jean.represented()).isFalse();
        assertThat(jean.opens("/informations").status()).isEqualTo(200);
        assertThat(jean.page().locator("h1")).hasText("Vos informations");
        assertThat(jean.context().cookies())
                .extracting(cookie -> cookie.name)
                .contains("JWT")
                .doesNotContain("brouillon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void ask_nothing_at_the_desk(String host, Visitors visitors) {
        Visitor agent = visitors.agent();

        attack(agent, host, "/medialog/recherches", NIR);
        attack(agent, host, "/medialog/verifications", NIR);
        attack(agent, host, "/medialog", NIR);
        attack(agent, host, "/medialog/reception", NIR);

        assertThat(agent.opens("/medialog").status()).isEqualTo(200);
    }

    @Test
    void links_of_theirs_end_no_session(Visitors visitors) {
        Visitor jean = visitors.somebody();
        try (OtherSite forum = OtherSite.with("<a href='" + at(jean, "/fin?canal=bms") + "'>Suite</a>")) {
            for (String host : List.of("localhost", "127.0.0.1")) {
                jean.page().navigate(forum.at(host));
                jean.page().getByText("Suite").click();
                assertThat(jean.page().locator("h1")).hasText("Votre session est encore ouverte.");
            }
        }
        jean.page().locator("main").getByText("Me déconnecter").click();
        assertThat(jean.page().locator("h1")).hasText("Votre session est terminée.");
        assertThat(jean.context().cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void a_visit_from_there_leaves_open_forms_as_good_as_they_were(String host, Visitors visitors) {
        Visitor jean = visitors.somebody();
        Demande open = opened(jean);
        Page otherTab = jean.otherTab();
        try (OtherSite forum = OtherSite.with("<a href='" + at(jean, "/demarches/procuration") + "'>Suite</a>")) {
            otherTab.navigate(forum.at(host));
            otherTab.getByText("Suite").click();
            assertThat(otherTab.getByText("Démarrer la demande")).isVisible();
        }

        open.next();

        assertThat(jean.page().locator("main")).containsText("Mme Sandrine LE GUEN");
    }

    @Test
    void an_agent_who_comes_from_another_site_can_still_send_the_form_of_the_other_tab(Visitors visitors) {
        Visitor agent = visitors.agent();
        agent.opens("/medialog");
        agent.page().locator("#nir").fill(agent.nir());
        Page otherTab = agent.otherTab();
        try (OtherSite medialog = OtherSite.with("<a href='" + at(agent, "/medialog") + "'>Suite</a>")) {
            otherTab.navigate(medialog.at("127.0.0.1"));
            otherTab.getByText("Suite").click();
            assertThat(otherTab.locator("#nir")).isVisible();
        }

        agent.page().getByText("Rechercher").click();

        assertThat(agent.page().locator("main")).containsText("Aucune procuration");
    }

    @Test
    void reloading_an_answer_asks_again(Visitors visitors) {
        Visitor agent = visitors.agent();
        agent.opens("/medialog");
        agent.page().locator("#nir").fill(agent.nir());
        agent.page().getByText("Rechercher").click();
        assertThat(agent.page().locator("main")).containsText("Aucune procuration");

        assertThat(agent.page().reload().status()).isEqualTo(200);

        assertThat(agent.page().locator("main")).containsText("Aucune procuration");
    }

    @Test
    void a_form_outlives_the_session_that_another_tab_ends_and_the_next_one_that_it_opens(Visitors visitors) {
        Visitor jean = visitors.stranger();
        jean.opens("/connexion");
        jean.signsIn("170067511405243", "jean");
        Demande open = opened(jean);
        Page otherTab = jean.otherTab();
        otherTab.navigate("/informations");
        otherTab.getByText("Me déconnecter").click();
        assertThat(otherTab.locator("h1")).hasText("Votre session est terminée.");

        open.next();
        assertThat(jean.page().locator("main")).containsText("ce que vous aviez saisi est conservé");
        jean.signsIn("170067511405243", "jean");
        assertThat(jean.page().locator("main")).containsText("Mme Sandrine LE GUEN");
    }

    private static Demande opened(Visitor visitor) {
        visitor.opens(Demande.STEP_1);
        return new Demande(visitor.page()).fill(Typed.SANDRINE);
    }

    private static String at(Visitor visitor, String path) {
        if (!visitor.page().url().startsWith("http")) {
            visitor.opens("/accessibilite");
        }
        return URI.create(visitor.page().url()).resolve(path).toString();
    }

    private static void attack(Visitor victim, String host, String path, String json) {
        String url = at(victim, path);
        Queue<Integer> answers = new ConcurrentLinkedQueue<>();
        Page page = victim.otherTab();
        page.onResponse(response -> note(answers, response, url));
        try (OtherSite forum = OtherSite.with("")) {
            page.navigate(forum.at(host));
            page.evaluate(ATTACK, Map.of("url", url, "json", json));
            // What is not awaited, beacons and forms, has time to arrive.
            page.waitForTimeout(500);
        }
        page.close();
        // From another site the session does not come along: a form is led to where one signs in.
        Set<Integer> refusals = host.equals("localhost") ? Set.of(403) : Set.of(303, 401, 403);
        assertThat(answers).as(path).isNotEmpty().allMatch(refusals::contains);
    }

    private static void note(Queue<Integer> answers, Response response, String url) {
        if (response.url().equals(url)) {
            answers.add(response.status());
        }
    }
}
