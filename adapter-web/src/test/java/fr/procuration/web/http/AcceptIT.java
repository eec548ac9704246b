package fr.procuration.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.Call;
import fr.procuration.web.service.GrantDocument;
import fr.procuration.web.service.InMemoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever accepts what the service has gets it, however they say so. */
class AcceptIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private static final String W3M = "text/html, text/*;q=0.5, image/*, application/*";

    private final Mandant mandant = Mandants.random();

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json;charset=iso-8859-1", "text/html, */*;q=0.1", W3M})
    void the_api_answers_in_json(String accepted) {
        Answer answer = get("/api/procurations", accepted);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "application/json;q=0", "*/*;q=0"})
    void the_api_says_that_it_has_nothing_else(String accepted) {
        Answer answer = get("/api/procurations", accepted);

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo("format-non-disponible");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/*", "text/html;level=1", W3M, "*/*;q=0.1"})
    void a_page_is_a_page(String accepted) {
        Answer answer = get("/accessibilite", accepted);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/problem+json", "text/html", "image/png", "*/*;q=0", W3M})
    void what_has_no_body_is_answered_whatever_is_accepted(String accepted) {
        Answer opinion = SERVICE.call("POST", "/api/satisfaction")
                .as(mandant)
                .header("Accept", accepted)
                .json("{\"satisfait\":true}")
                .send();
        Answer farewell = SERVICE.call("POST", "/deconnexion")
                .header("Accept", accepted)
                .form("")
                .send();

        assertThat(opinion.status()).isEqualTo(204);
        assertThat(farewell.status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {W3M, "text/html", "image/png", "*/*"})
    void the_right_code_opens_a_session_whatever_is_accepted(String accepted) {
        Answer answer = signIn("francoise", accepted);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/");
    }

    @Test
    void only_what_was_typed_is_taken_for_a_wrong_code() {
        Answer wrong = signIn("jean", W3M);
        Answer unreadable = SERVICE.call("POST", "/connexion")
                .header("Accept", W3M)
                .json("{}")
                .send();

        assertThat(wrong.header("Location")).isEqualTo("/connexion?refus=");
        assertThat(unreadable.status()).isEqualTo(415);
        assertThat(unreadable.header("Location")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"application/problem+json", "text/html", "image/png"})
    void a_refusal_of_the_api_is_a_problem_whatever_is_accepted(String accepted) {
        Answer answer = SERVICE.call("POST", "/api/satisfaction")
                .as(mandant)
                .header("Accept", accepted)
                .json("{}")
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void head_is_answered_with_the_headers_of_get() {
        call("POST", "/api/procurations").json(new GrantDocument().toString()).send();
        for (String path : new String[] {"/api/procurations", "/api/nothing", "/", "/static/style.css", "/nothing"}) {
            Answer get =
                    call("GET", path).header("Accept", "text/html, */*;q=0.1").send();
            Answer head =
                    call("HEAD", path).header("Accept", "text/html, */*;q=0.1").send();

            assertThat(head.status()).as(path).isEqualTo(get.status());
            assertThat(head.body()).as(path).isEmpty();
            assertThat(head.header("Content-Type")).as(path).isEqualTo(get.header("Content-Type"));
            assertThat(head.header("Content-Length")).as(path).isEqualTo(get.header("Content-Length"));
            assertThat(head.header("Connection")).as(path).isEqualTo(get.header("Connection"));
        }
    }

    private static Answer signIn(String code, String accepted) {
        return SERVICE.call("POST", "/connexion")
                .header("Accept", accepted)
                .form("identifiant=2550814168025&code=" + code)
                .send();
    }

    private Answer get(String path, String accepted) {
        return call("GET", path).header("Accept", accepted).send();
    }

    private Call call(String method, String path) {
        return SERVICE.call(method, path).as(mandant);
    }
}
