package fr.procuration.bootstrap.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.bootstrap.server.Route;
import fr.procuration.bootstrap.server.ServiceInProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headers of every route and status: each once, and caches keep nothing but files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerHeadersIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> METHODS = List.of("GET", "POST", "DELETE");
    private static final List<String> ACCEPTED = List.of("*/*", "text/html", "image/*");
    private static final List<String> FILES = List.of(
            "/static/style.css",
            "/static/procuration.js",
            "/static/icone.svg",
            "/static/verifier/verifier.css",
            "/static/verifier/verifier.js",
            "/static/lib/qr-0.7.0/decode.js",
            "/static/nothing.css",
            "/static/",
            "/openapi",
            "/nothing");

    private static final String LIST = "/statuts/1";

    /** What anybody may keep: how long each is said to be kept. */
    private static final Map<String, String> KEPT = Map.of(
            "/.well-known/jwks.json",
            "public, max-age=300",
            "/.well-known/jwt-vc-issuer",
            "public, max-age=300",
            "/statuts",
            "public, max-age=60",
            LIST,
            "public, max-age=([1-5]?[0-9]|60)",
            "/preuve",
            "public, max-age=3600");

    private final ServiceInProcess service = ServiceInProcess.local(Map.of());

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void every_header_is_there_once() throws IOException, InterruptedException {
        List<String> paths = Stream.concat(
                        Stream.concat(FILES.stream(), KEPT.keySet().stream()),
                        Route.of(service).stream().map(route -> route.pathTo("x")))
                .distinct()
                .toList();
        Set<Integer> statuses = new TreeSet<>();
        for (String path : paths) {
            for (String method : METHODS) {
                for (String accept : ACCEPTED) {
                    for (Stranger caller : List.of(Stranger.NOBODY, Stranger.ANOTHER_MANDANT, Stranger.AN_AGENT)) {
                        HttpResponse<String> answer = call(path, method, accept, caller);
                        assertOnce(method + " " + path + " " + accept + " " + caller, answer);
                        statuses.add(answer.statusCode());
                    }
                }
            }
        }
        assertThat(statuses).contains(200, 303, 400, 401, 403, 404, 405, 406, 415);
    }

    private static void assertOnce(String call, HttpResponse<String> answer) {
        List<String> twice = new ArrayList<>();
        answer.headers().map().forEach((name, values) -> {
            if (values.size() > 1 && !name.equalsIgnoreCase("Set-Cookie")) {
                twice.add(name + values);
            }
        });
        assertThat(twice).as("%s: %d", call, answer.statusCode()).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                .as("no other origin reads %s", call)
                .isEmpty();
        String path = call.split(" ")[1];
        String kept = FILES.contains(path) ? "public, max-age=3600" : KEPT.getOrDefault(path, "no-store");
        assertThat(answer.headers().allValues("Cache-Control"))
                .as("%s: %d", call, answer.statusCode())
                .singleElement()
                .asString()
                .matches(answer.statusCode() == 200 ? kept : "no-store");
    }

    private HttpResponse<String> call(String path, String method, String accept, Stranger caller)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        service.address().resolve(path.replaceFirst("^/medialog/flux$", "/medialog/flux?timeout=0")))
                .header("Accept", accept)
                .method(method, method.equals("POST") ? BodyPublishers.ofString("{") : BodyPublishers.noBody());
        caller.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        if (!accept.equals("image/*")) {
            request.header("Content-Type", "application/json");
        }
        if (!method.equals("POST")) {
            request.header("Origin", "https://ailleurs.example");
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "/static/style.css, text/css; charset=utf-8",
        "/static/procuration.js, application/javascript; charset=utf-8",
        "/static/verifier/verifier.js, application/javascript; charset=utf-8",
        "/static/icone.svg, image/svg+xml"
    })
    void a_file_states_its_type_and_charset(String path, String type) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(service.address().resolve(path)).build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());

        assertThat(answer.headers().allValues("Content-Type")).containsExactly(type);
        HttpRequest again = HttpRequest.newBuilder(service.address().resolve(path))
                .header(
                        "If-Modified-Since",
                        answer.headers().firstValue("Last-Modified").orElse("Sat, 28 Nov 2037 00:00:00 GMT"))
                .build();
        HttpResponse<String> unchanged = HTTP.send(again, BodyHandlers.ofString());
        assertThat(unchanged.statusCode()).isIn(200, 304);
        assertThat(unchanged.headers().allValues("Cache-Control")).containsExactly("public, max-age=3600");
    }
}
