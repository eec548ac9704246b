package fr.procuration.web.pages.own;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.port.fixture.Agents;
import fr.procuration.port.session.Digest;
import fr.procuration.port.session.OpenSession;
import fr.procuration.port.session.Sessions;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import fr.procuration.web.service.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People see their open sessions, and end one, the others, or all; nobody ends somebody else's. */
class SessionsIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private static final Pattern BUTTON = Pattern.compile("name=\"fin\" value=\"([0-9a-f]{64})\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrfToken\" value=\"([^\"]+)\"");

    private static final AtomicInteger DAY = new AtomicInteger();

    private String here = "";

    /** On a day of its own: what the test before has opened is over. */
    @BeforeEach
    void sign_in() {
        SERVICE.clock().advance(Duration.ofDays(DAY.incrementAndGet()));
        here = signIn();
    }

    @Test
    void lists_the_sessions_and_says_which_is_this_one() {
        SERVICE.clock().advance(Duration.ofMinutes(5));
        signIn();

        Answer page = page(here);

        assertThat(ids(page)).hasSize(2);
        assertThat(page.body()).containsOnlyOnce("Cette connexion").contains("127.0.0.1");
    }

    @Test
    void ends_another_and_leaves_this_one() {
        SERVICE.clock().advance(Duration.ofMinutes(5));
        String other = signIn();

        assertThat(end(here, ids(page(here)).get(0)).header("Location")).isEqualTo("/mes-connexions");

        assertThat(status(other)).isEqualTo(401);
        assertThat(status(here)).isEqualTo(200);
        assertThat(ids(page(here))).hasSize(1);
    }

    @Test
    void ends_the_others() {
        List<String> others = List.of(signIn(), signIn());

        end(here, "autres");

        assertThat(others).allSatisfy(each -> assertThat(status(each)).isEqualTo(401));
        assertThat(status(here)).isEqualTo(200);
    }

    @Test
    void ends_all_and_opens_new_ones() {
        String other = signIn();

        assertThat(end(here, "toutes").header("Location")).isEqualTo("/fin");

        assertThat(status(other)).isEqualTo(401);
        assertThat(status(here)).isEqualTo(401);
        SERVICE.clock().advance(Duration.ofMillis(1));
        assertThat(status(signIn())).isEqualTo(200);
    }

    @Test
    void ends_this_one_as_signing_out_does() {
        SERVICE.clock().advance(Duration.ofMinutes(5));
        String other = signIn();

        Answer left = end(here, ids(page(here)).get(1));

        assertThat(left.header("Location")).isEqualTo("/fin");
        assertThat(left.header("Clear-Site-Data")).contains("storage");
        assertThat(status(here)).isEqualTo(401);
        assertThat(status(other)).isEqualTo(200);
    }

    @Test
    void ends_nobody_else_s() {
        Instant now = SERVICE.clock().now();
        Digest session = Digest.ofSession("of somebody else");
        Digest subject = Digest.ofSubject("local", "somebody else");
        Sessions sessions = SERVICE.bean(Sessions.class);
        sessions.opened(new OpenSession(session, subject, null, now, now.plusSeconds(60), null, false));

        end(here, session.hex());
        end(here, "autres");
        end(here, "toutes");

        assertThat(sessions.open(subject, now)).hasSize(1);
    }

    @Test
    void agents_have_the_page_too_and_medialog_has_not() {
        Answer page = SERVICE.call("GET", "/mes-connexions")
                .as(Agents.PARIS)
                .header("Accept", "text/html")
                .send();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("href=\"/medialog\"").doesNotContain("Menu principal");
        assertThat(SERVICE.call("GET", "/mes-connexions")
                        .bearing(Tokens.ofMedialog())
                        .send()
                        .status())
                .isEqualTo(403);
    }

    private static Answer end(String cookie, String which) {
        Answer page = page(cookie);
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        String jeton = page.header("Set-Cookie").split(";", 2)[0];
        return SERVICE.call("POST", "/mes-connexions")
                .header("Cookie", cookie + "; " + jeton)
                .form("csrfToken=" + token.group(1) + "&fin=" + which)
                .send();
    }

    private static Answer page(String cookie) {
        return SERVICE.call("GET", "/mes-connexions").header("Cookie", cookie).send();
    }

    private static List<String> ids(Answer page) {
        return BUTTON.matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static int status(String cookie) {
        return SERVICE.call("GET", "/api/procurations")
                .header("Cookie", cookie)
                .send()
                .status();
    }

    private static String signIn() {
        return SERVICE.call("POST", "/connexion")
                .form("identifiant=2550814168025&code=francoise")
                .send()
                .header("Set-Cookie")
                .split(";", 2)[0];
    }
}
