package fr.procuration.web.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.Call;
import fr.procuration.web.service.InMemoryService;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form of a page is taken only with the token that the page gave: every form, those of later pages included. */
class FormTokenIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

    private final Mandant mandant = Mandants.random();

    @Test
    void every_form_is_refused_without_its_token() {
        List<String> forms = forms();
        assertThat(forms).hasSizeGreaterThan(3).allSatisfy(path -> {
            Answer answer = SERVICE.call("POST", path.replace("{id}", NOBODYS))
                    .as(mandant)
                    .form("certifie=oui")
                    .send();
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.text("/code")).as(path).isEqualTo("formulaire-perime");
        });
        assertThat(SERVICE.bean(InMemoryProcurations.class).all(mandant.nir())).isEmpty();
    }

    @Test
    void a_token_of_somebody_s_own_making_is_refused() {
        Answer answer = SERVICE.call("POST", "/demarches/procuration/mandataire")
                .as(mandant)
                .header("Cookie", "jeton=made.up")
                .form("csrfToken=made.up")
                .send();

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_visit_from_another_site_keeps_the_token_of_the_open_forms() {
        assertThat(page().header("Set-Cookie")).startsWith("jeton=").contains("SameSite=Lax");
    }

    /** Another tab has ended the session, and a new one has another token. */
    @ParameterizedTest
    @CsvSource({"same-origin, 303", "none, 403", "'', 403"})
    void a_form_of_before_is_taken_where_the_browser_states_that_it_is_ours(String site, int status) {
        String before = tokenIn(page());
        String now = page().header("Set-Cookie").split(";", 2)[0];

        assertThat(send(before, now, site).status()).isEqualTo(status);
        assertThat(send(before, "other=x", site).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "made.up", ".", "a", "\"; \u0000\r\n\u00e9", "%", "a.b.c"})
    void where_the_browser_states_that_it_is_ours_the_token_is_still_needed(String token) {
        assertThat(send(token, "other=x", "same-origin").status()).isEqualTo(403);
    }

    private Answer page() {
        return SERVICE.call("GET", "/demarches/procuration/mandataire")
                .as(mandant)
                .send();
    }

    private Answer send(String token, String cookie, String site) {
        Call call = SERVICE.call("POST", "/demarches/procuration/mandataire")
                .as(mandant)
                .header("Cookie", cookie)
                .form("csrfToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        return (site.isEmpty() ? call : call.header("Sec-Fetch-Site", site)).send();
    }

    private static String tokenIn(Answer page) {
        return page.body().replaceFirst("(?s).*name=\"csrfToken\" value=\"([^\"]+)\".*", "$1");
    }

    /** Read from the router. */
    private static List<String> forms() {
        return SERVICE.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.POST)
                .filter(FormTokenIT::isOfThePages)
                .map(route -> route.getUriMatchTemplate().toPathString())
                .toList();
    }

    private static boolean isOfThePages(UriRouteInfo<?, ?> route) {
        return route instanceof MethodBasedRouteInfo<?, ?> method
                && method.getTargetMethod().getDeclaringType().getPackageName().startsWith("fr.procuration.web.pages.");
    }
}
