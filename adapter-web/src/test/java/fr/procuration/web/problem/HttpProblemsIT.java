package fr.procuration.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Mandant;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.web.service.InMemoryService;
import fr.procuration.web.service.RawCall;
import fr.procuration.web.service.Tokens;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that no client would send are answered too, as the caller's fault, and nothing of them is repeated. */
class HttpProblemsIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private static final Mandant MANDANT = Mandants.random();
    private static final String JSON = "Content-Type: application/json\r\n";

    @ParameterizedTest
    @CsvSource({
        "GET /api/procurations/%ZZ, 400, requete-invalide",
        "GET /api/procurations/{SECRET}^, 400, requete-invalide",
        "GET /api/procurations?a=%ZZ, 400, requete-invalide",
        "GET /%, 400, requete-invalide",
        "GET http://[::1, 400, requete-invalide",
        "GET /api/procurations/a b, 400, requete-invalide",
        "GET /api/procurations/\u00e9, 404, procuration-inconnue",
        "GET /api/procurations/%C0%80, 404, procuration-inconnue",
        "GET //api//procurations, 404, adresse-inconnue",
        "GET /SECRET, 404, adresse-inconnue",
        "GET *, 404, adresse-inconnue",
        "OPTIONS *, 404, adresse-inconnue",
        "GET api, 404, adresse-inconnue",
        "TRACE /api/procurations, 405, methode-non-admise",
        "SECRET /api/procurations, 405, methode-non-admise",
        "DELETE /api/procurations/en-cours, 405, methode-non-admise"
    })
    void answers_a_strange_request_line(String line, int status, String code) {
        assertProblem(send(line, "", ""), status, code);
    }

    @ParameterizedTest
    @MethodSource
    void answers_strange_headers(String headers, int status, String code) {
        assertProblem(send("GET /api/procurations", headers + "\r\n", ""), status, code);
    }

    static Stream<Arguments> answers_strange_headers() {
        return Stream.of(
                Arguments.of("SECRET", 400, "requete-invalide"),
                Arguments.of("X: " + "SECRET".repeat(2_000), 413, "requete-trop-grande"),
                Arguments.of("Cookie: JWT=\"\u0001SECRET", 400, "requete-invalide"),
                Arguments.of("Accept: text/html", 406, "format-non-disponible"),
                Arguments.of("Accept: application/xml", 406, "format-non-disponible"));
    }

    @ParameterizedTest
    @MethodSource
    void answers_strange_bodies(String headers, String body, int status, String code) {
        assertProblem(send("POST /api/procurations", headers + "\r\n", body), status, code);
    }

    static Stream<Arguments> answers_strange_bodies() {
        String chunked = JSON + "Transfer-Encoding: chunked";
        return Stream.of(
                Arguments.of("Content-Type: SECRET\r\nContent-Length: 2", "{}", 415, "type-non-admis"),
                Arguments.of("Content-Type: text/plain\r\nContent-Length: 2", "{}", 415, "type-non-admis"),
                Arguments.of("Content-Length: 2", "{}", 415, "type-non-admis"),
                Arguments.of("Transfer-Encoding: chunked", "2\r\n{}\r\n0\r\n\r\n", 415, "type-non-admis"),
                Arguments.of("Content-Type:\r\nContent-Length: 2", "{}", 415, "type-non-admis"),
                Arguments.of(JSON + "Content-Type: text/plain\r\nContent-Length: 2", "{}", 415, "type-non-admis"),
                Arguments.of(typed("application/json; charset=utf-16"), "{}", 415, "type-non-admis"),
                Arguments.of(typed("application/json; charset=SECRET"), "{}", 415, "type-non-admis"),
                Arguments.of(typed("application/json; CHARSET=\"iso-8859-1\""), "{}", 415, "type-non-admis"),
                Arguments.of(typed("application/json; charset=\"UTF-8\""), "{}", 422, "formulaire-invalide"),
                Arguments.of(typed("application/x-www-form-urlencoded"), "{}", 415, "type-non-admis"),
                Arguments.of(typed("multipart/form-data; boundary=x"), "{}", 415, "type-non-admis"),
                Arguments.of("Content-Type: application/xml\r\nContent-Length: 2", "{}", 415, "type-non-admis"),
                Arguments.of(JSON + "Content-Length: SECRET", "{}", 400, "requete-invalide"),
                Arguments.of(JSON + "Content-Length: -5", "{}", 400, "requete-invalide"),
                Arguments.of(JSON + "Content-Length: 16385", "", 413, "requete-trop-grande"),
                Arguments.of(JSON + "Content-Length: 99999999999", "", 413, "requete-trop-grande"),
                Arguments.of(chunked, "SECRET\r\n{}\r\n0\r\n\r\n", 400, "corps-illisible|requete-invalide"),
                Arguments.of(chunked, "4001\r\n" + " ".repeat(0x4001), 413, "requete-trop-grande"),
                Arguments.of(JSON + "Content-Encoding: gzip\r\nContent-Length: 2", "{}", 400, "corps-illisible"));
    }

    private static String typed(String type) {
        return "Content-Type: " + type + "\r\nContent-Length: 2";
    }

    @Test
    void answers_a_request_line_that_is_too_long() {
        assertProblem(send("GET /" + "SECRET".repeat(1_000), "", ""), 413, "requete-trop-grande");
    }

    @Test
    void answers_what_is_not_http() {
        assertProblem(RawCall.send(SERVICE.uri(), "SECRET\r\n\r\n"), 400, "requete-invalide");
    }

    private static String send(String line, String headers, String body) {
        String request = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + Tokens.of(MANDANT) + "\r\n" + headers + "\r\n" + body;
        return RawCall.send(SERVICE.uri(), request);
    }

    private static void assertProblem(String answer, int status, String code) {
        assertThat(answer)
                .containsPattern("^HTTP/1.\\d " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsPattern("\"code\":\"(" + code + ")\"")
                .doesNotContain("SECRET");
    }
}
