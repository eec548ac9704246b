package fr.procuration.bootstrap.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.bootstrap.server.Route;
import fr.procuration.bootstrap.server.ServiceInProcess;
import fr.procuration.bootstrap.service.Tokens;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A final slash changes nothing; every other way to write the path of a route leads nowhere. */
class SpellingsIT {

    private static final int UNKNOWN = 404;

    static ServiceInProcess service;

    @BeforeAll
    static void start() {
        service = ServiceInProcess.local(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<Route> routes() {
        return Route.of(service).stream()
                .filter(route -> !route.path().equals("/") && !route.path().contains("{"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_final_slash_changes_nothing(Route route) throws IOException {
        for (String token : List.of(Tokens.ofMedialog(), "none")) {
            for (String accept : Set.of("application/json", "text/html, */*")) {
                assertThat(status(route.method(), route.path() + "/", token, accept))
                        .as(accept)
                        .isEqualTo(status(route.method(), route.path(), token, accept));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void any_other_spelling_leads_nowhere(Route route) throws IOException {
        String path = route.path();
        for (String spelling : List.of(
                "/" + path,
                path + "//",
                path + ";x",
                path + "%2F",
                path + "%00",
                path.substring(0, 1) + path.substring(1).toUpperCase(),
                "/%2E" + path,
                "/x/.." + path,
                path.charAt(0) + "%" + Integer.toHexString(path.charAt(1)).toUpperCase() + path.substring(2) + "%20")) {
            assertThat(status(route.method(), spelling, Tokens.ofMedialog(), "application/json"))
                    .as(spelling)
                    .isIn(UNKNOWN, 400, 403);
        }
    }

    @Test
    void reading_the_feed_is_noted_however_its_path_is_written() throws IOException {
        String before = service.tables().audit();
        for (String path : List.of("/medialog/flux", "/medialog/flux/", "/medialog/%66lux", "/medialog//flux")) {
            // Of the same reader the first of a minute is noted at once.
            int status = status("GET", path, Tokens.ofMedialog("reader of " + path), "application/json, */*");
            String after = service.tables().audit();
            assertThat(after.equals(before)).as(path).isEqualTo(status != 200);
            before = after;
        }
    }

    private static int status(String method, String path, String token, String accept) throws IOException {
        try (Socket socket = new Socket("localhost", service.address().getPort())) {
            socket.setSoTimeout(10_000);
            String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: "
                    + accept + "\r\nAuthorization: Bearer " + token + "\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            byte[] head = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            return Integer.parseInt(new String(head, StandardCharsets.ISO_8859_1).substring("HTTP/1.1 ".length()));
        }
    }
}
