package fr.procuration.bootstrap.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.procuration.client.ApiException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reader of the documentation is the one that compiles, and goes on past events that came after it was generated. */
class ShownReaderTest {

    private static final String SOURCE = "src/test/java/fr/procuration/bootstrap/openapi/FeedReader.java";

    private static final String HEAD = """
            {"specversion":"1.0","source":"urn:procuration:service","subject":"a9b510ba-cea3-46d0-b9be-03297b906c42",
             "time":"2026-11-26T00:25:07.711691+01:00","datacontenttype":"application/json",""";

    private static final String A_LATER_VERSION = "[" + HEAD + """
            "id":"1","type":"fr.procuration.accordee","depuis":"la version 2",
            "data":{"procuration":"f6b56748-31f7-4212-af62-38413b35d9fb","mandataire":{"nomFamille":"Martin"},"autre":{}}},
            """ + HEAD + """
            "id":"2","type":"fr.procuration.prolongee","data":{"procuration":"f6b56748-31f7-4212-af62-38413b35d9fb"}}]
            """;

    @Test
    void is_shown_as_it_is() throws IOException {
        String source = Files.readString(Path.of(SOURCE));
        String shown = source.substring(
                        source.indexOf("    private final Map"), source.indexOf("    Map<String, String> file()"))
                .strip()
                .replaceAll("(?m)^ {4}", "");

        assertThat(Files.readString(Path.of("..", "docs", "medialog.md"))).contains(shown);
    }

    @Test
    void goes_on_past_an_event_of_a_type_that_it_does_not_know() throws IOException, ApiException {
        HttpServer later = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        later.createContext("/medialog/flux", call -> {
            byte[] batch = A_LATER_VERSION.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/cloudevents-batch+json");
            call.sendResponseHeaders(200, batch.length);
            call.getResponseBody().write(batch);
            call.close();
        });
        later.start();
        try {
            FeedReader reader = new FeedReader(
                    URI.create("http://localhost:" + later.getAddress().getPort()), "a token");
            reader.follow(0);

            assertThat(reader.file()).containsEntry("f6b56748-31f7-4212-af62-38413b35d9fb", "Martin");
            assertThat(reader.last()).isEqualTo("2");
        } finally {
            later.stop(0);
        }
    }
}
