package fr.procuration.web.pages.giving;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.domain.Paris;
import fr.procuration.domain.Procuration;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.web.pages.frame.French;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.Call;
import fr.procuration.web.service.InMemoryService;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mandant certifies is what is given. */
class CertifyingIT {

    private static final String STEP_2 = "/demarches/procuration/recapitulatif";

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private final Mandant mandant = Mandants.random();
    private final Map<String, String> cookies = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-01T00:00", "2026-03-01T00:00", "2026-03-29T00:00", "2026-10-25T00:00"})
    void nothing_is_given_if_midnight_came_between_the_summary_and_the_certification(String midnight) {
        LocalDateTime next = LocalDateTime.parse(midnight);
        setClock(next.minusMinutes(1));
        String form = summary();
        setClock(next);

        Answer sent = send(form);

        assertThat(sent.header("Location")).contains(STEP_2 + "?dates");
        assertThat(given()).isEmpty();
        Answer again = get(STEP_2 + "?dates");
        assertThat(again.body())
                .contains("Les dates ont changé", "du <span class=\"nowrap\">" + French.date(next.toLocalDate()));
        assertThat(send(form(again)).header("Location")).endsWith("/confirmation");
        assertThat(given())
                .singleElement()
                .satisfies(each -> assertThat(each.validity().firstDay()).isEqualTo(next.toLocalDate()));
    }

    @Test
    void nothing_is_given_without_the_days_that_were_shown() {
        String form = summary().replaceFirst("&du=[^&]*", "");

        assertThat(send(form).header("Location")).contains(STEP_2 + "?dates");
        assertThat(given()).isEmpty();
    }

    @Test
    void a_demande_that_was_used_and_revoked_says_so_and_gives_nothing() {
        String form = summary();
        assertThat(send(form).header("Location")).endsWith("/confirmation");
        SERVICE.bean(InMemoryProcurations.class).record(Changes.revocation(given().get(0)));

        Answer again = send(form);

        assertThat(again.header("Location")).contains("/demarches/procuration?terminee");
        assertThat(get("/demarches/procuration?terminee").body())
                .contains("Cette demande a déjà servi", "Démarrer la demande");
        assertThat(given()).hasSize(1);
    }

    private String summary() {
        Answer page = get("/demarches/procuration/mandataire");
        post(
                "/demarches/procuration/mandataire",
                "csrfToken=" + hidden(page, "csrfToken")
                        + "&civilite=MONSIEUR&nom=Martin&prenom=Nicolas&dateNaissance=16%2F04%2F1991");
        return form(get(STEP_2));
    }

    private static String form(Answer summary) {
        return "csrfToken=" + hidden(summary, "csrfToken") + "&demande=" + hidden(summary, "demande") + "&du="
                + hidden(summary, "du") + "&certifie=oui";
    }

    private Answer send(String form) {
        Map<String, String> before = Map.copyOf(cookies);
        Answer answer = post(STEP_2, form);
        // As somebody who comes back by the history of the browser.
        cookies.putAll(before);
        return answer;
    }

    private Answer post(String path, String form) {
        return kept(as(SERVICE.call("POST", path)).form(form).send());
    }

    private Answer get(String path) {
        return kept(as(SERVICE.call("GET", path)).header("Accept", "text/html").send());
    }

    private Call as(Call call) {
        String sent = cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        return sent.isEmpty() ? call.as(mandant) : call.as(mandant).header("Cookie", sent);
    }

    private Answer kept(Answer answer) {
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private static String hidden(Answer page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    private List<Procuration> given() {
        return SERVICE.bean(InMemoryProcurations.class).all(mandant.nir());
    }

    private static void setClock(LocalDateTime inParis) {
        SERVICE.clock().set(inParis.atZone(Paris.ZONE).toInstant());
    }
}
