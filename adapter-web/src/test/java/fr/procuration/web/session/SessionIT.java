package fr.procuration.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out with the form. */
class SessionIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private static final String GOOD = "identifiant=2550814168025&code=francoise";

    @Test
    void opens_a_session_with_a_cookie_that_no_script_and_no_other_site_can_use() {
        Answer answer = signIn(GOOD);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/");
        assertThat(answer.header("Set-Cookie"))
                .startsWith("JWT=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax", "Path=/");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void takes_the_cookie_for_a_token() {
        String cookie = signIn(GOOD).header("Set-Cookie").split(";", 2)[0];

        Answer answer = SERVICE.call("GET", "/api/procurations")
                .header("Cookie", cookie)
                .send();

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void ends_by_itself_when_its_time_is_over() {
        String cookie = signIn(GOOD).header("Set-Cookie").split(";", 2)[0];
        SERVICE.clock().advance(Duration.ofMinutes(59));
        assertThat(withCookie("GET", "/api/procurations", cookie).status()).isEqualTo(200);

        SERVICE.clock().advance(Duration.ofMinutes(1));

        assertThat(withCookie("GET", "/api/procurations", cookie).status()).isEqualTo(401);
    }

    @Test
    void shows_nothing_of_its_holder_and_opens_nothing_when_altered_or_in_a_header() {
        String cookie = signIn(GOOD).header("Set-Cookie").split(";", 2)[0];
        String token = cookie.substring("JWT=".length());

        assertThat(token.split("\\.", -1)).hasSize(5);
        for (int at = token.lastIndexOf('.') - 40; at < token.length(); at += 7) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String bent = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(withCookie("GET", "/api/procurations", "JWT=" + bent).status())
                    .isEqualTo(401);
        }
        assertThat(SERVICE.call("GET", "/api/procurations")
                        .bearing(token)
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identifiant=2550814168025&code=jean",
                "identifiant=2550814168025&code=FRANCOISE",
                "identifiant=1700675114052&code=francoise",
                "identifiant=%01a&code=%F0%9F%98%80",
                "identifiant=255081416802%C0%B5&code=francoise",
                "identifiant=%E0%80%B2550814168025&code=francoise"
            })
    void refuses_a_wrong_identifiant_or_code_without_saying_which(String form) {
        Answer answer = signIn(form);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/code")).isEqualTo("identifiants-incorrects");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.body()).doesNotContain("2550814168025", "jean");
    }

    @ParameterizedTest
    @CsvSource({
        "identifiant=a, code",
        "identifiant=a&code=, code",
        "code=b, identifiant",
        "code=b&identifiant=%20, identifiant",
        "identifiant=a&identifiant=b&code=c, identifiant"
    })
    void asks_for_what_is_missing(String form, String field) {
        Answer answer = signIn(form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("formulaire-invalide");
        assertThat(answer.text("/erreurs/0/champ")).isEqualTo(field);
        assertThat(answer.text("/erreurs/0/code")).isEqualTo("obligatoire");
    }

    @Test
    void refuses_a_form_that_cannot_be_read() {
        assertThat(signIn("identifiant=%ZZ&code=%").status()).isEqualTo(400);
        assertThat(signIn("").status()).isEqualTo(400);
        assertThat(SERVICE.call("POST", "/connexion").json("{}").send().status())
                .isEqualTo(415);
    }

    @Test
    void closes_the_session() {
        Answer answer = SERVICE.call("POST", "/deconnexion").send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers().allValues("Location")).containsExactly("/fin");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("JWT=;").contains("Max-Age=0", "Path=/"));
    }

    @Test
    void lets_the_browser_forget_its_cookies_without_repeating_what_others_are_called() {
        Answer answer = withCookie("POST", "/deconnexion", "brouillon=a; jeton=b; Martin=c; \"=d");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("brouillon=;"))
                .anyMatch(cookie -> cookie.startsWith("jeton=;"))
                .noneMatch(cookie -> cookie.contains("Martin"));
    }

    @Test
    void a_copy_of_the_cookie_opens_nothing_once_the_session_is_closed() {
        String cookie = signIn(GOOD).header("Set-Cookie").split(";", 2)[0];
        assertThat(withCookie("GET", "/api/procurations", cookie).status()).isEqualTo(200);

        withCookie("POST", "/deconnexion", cookie);

        assertThat(withCookie("GET", "/api/procurations", cookie).status()).isEqualTo(401);
    }

    @Test
    void a_page_of_a_kiosk_can_end_the_session_by_going_to_the_last_screen() {
        String cookie = signIn(GOOD).header("Set-Cookie").split(";", 2)[0];

        Answer answer = last("GET", "/fin?canal=bms", cookie, "same-origin");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(gone -> assertThat(gone).startsWith("JWT=;").contains("Max-Age=0"));
        assertThat(withCookie("GET", "/api/procurations", cookie).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /fin?canal=bms, cross-site",
        "GET, /fin?canal=bms, same-site",
        "GET, /fin?canal=bms, none",
        "HEAD, /fin?canal=bms, same-origin",
        "GET, /fin, same-origin",
        "GET, /fin?state=bms, cross-site",
        "GET, /deconnexion/fournisseur, cross-site"
    })
    void a_link_ends_no_session(String method, String path, String site) {
        String cookie = signIn(GOOD).header("Set-Cookie").split(";", 2)[0];

        Answer answer = last(method, path, cookie, site);

        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(gone -> gone.contains("Max-Age=0"));
        assertThat(answer.headers().map()).doesNotContainKey("clear-site-data");
        assertThat(withCookie("GET", "/api/procurations", cookie).status()).isEqualTo(200);
    }

    @Test
    void a_session_that_is_still_open_on_the_last_screen_is_ended_by_its_button() {
        String cookie = signIn(GOOD).header("Set-Cookie").split(";", 2)[0];

        Answer page = withCookie("GET", "/fin", cookie);

        assertThat(page.body()).contains("Votre session est encore ouverte", "action=\"/deconnexion\"");
        String token = page.body().replaceFirst("(?s).*name=\"csrfToken\" value=\"([^\"]+)\".*", "$1");
        Answer answer = SERVICE.call("POST", "/deconnexion")
                .header("Cookie", cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .form("csrfToken=" + token)
                .send();
        assertThat(answer.status()).isEqualTo(303);
        assertThat(withCookie("GET", "/api/procurations", cookie).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "csrfToken=", "csrfToken=made.up", "csrfToken=%22%3B%0D%0A%C3%A9"})
    void a_browser_signs_out_with_the_token_of_a_form_only(String form) {
        String cookie = signIn(GOOD).header("Set-Cookie").split(";", 2)[0];

        Answer answer = SERVICE.call("POST", "/deconnexion")
                .header("Cookie", cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .form(form)
                .send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("formulaire-perime");
        assertThat(withCookie("GET", "/api/procurations", cookie).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xhtml+xml", "image/*", "application/json", "a/b;q=0", "no type"})
    void opens_and_closes_the_session_whatever_the_browser_likes_to_read(String accept) {
        Answer signedIn = SERVICE.call("POST", "/connexion")
                .header("Accept", accept)
                .form(GOOD)
                .send();
        assertThat(signedIn.status()).isEqualTo(303);
        String cookie = signedIn.header("Set-Cookie").split(";", 2)[0];

        Answer signedOut = SERVICE.call("POST", "/deconnexion")
                .header("Cookie", cookie)
                .header("Accept", accept)
                .send();

        assertThat(signedOut.status()).isEqualTo(303);
        assertThat(withCookie("GET", "/api/procurations", cookie).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded"
            })
    void a_program_closes_its_session_whatever_type_it_states(String type) {
        String cookie = signIn(GOOD).header("Set-Cookie").split(";", 2)[0];

        assertThat(SERVICE.call("POST", "/deconnexion")
                        .header("Cookie", cookie)
                        .body(type, new byte[0])
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(withCookie("GET", "/api/procurations", cookie).status()).isEqualTo(401);
    }

    @Test
    void forgets_all_cookies_of_the_service_and_none_of_its_neighbours() {
        Answer answer = withCookie("POST", "/deconnexion?canal=BMS", "brouillon=x; jeton=y");

        assertThat(answer.headers().allValues("Location")).containsExactly("/fin?canal=bms");
        assertThat(answer.headers().allValues("Clear-Site-Data")).containsExactly("\"cache\", \"storage\"");
        assertThat(List.of("JWT", "brouillon", "jeton", "depart"))
                .allSatisfy(name -> assertThat(answer.headers().allValues("Set-Cookie"))
                        .filteredOn(cookie -> cookie.startsWith(name + "=;") && cookie.contains("Max-Age=0"))
                        .hasSize(1));
    }

    @Test
    void leads_to_the_last_screen_of_the_kiosk_from_a_kiosk_only() {
        Answer answer = SERVICE.call("POST", "/deconnexion?canal=web").send();

        assertThat(answer.headers().allValues("Location")).containsExactly("/fin");
    }

    private static Answer last(String method, String path, String cookie, String site) {
        return SERVICE.call(method, path)
                .header("Cookie", cookie)
                .header("Sec-Fetch-Site", site)
                .send();
    }

    private static Answer withCookie(String method, String path, String cookie) {
        return SERVICE.call(method, path).header("Cookie", cookie).send();
    }

    private static Answer signIn(String form) {
        return SERVICE.call("POST", "/connexion").form(form).send();
    }
}
