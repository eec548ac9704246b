package fr.procuration.bootstrap.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A session of the W3C's WebDriver. */
final class WebDriverSession implements AutoCloseable {

    /** The name that the standard gives to an element in an answer. */
    static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final URI address;
    private final String version;

    private WebDriverSession(HttpClient client, URI address, String version) {
        this.client = client;
        this.address = address;
        this.version = version;
    }

    /** Its commands do not wait for pages: after a step back, this driver has waited for ever for one that was there. */
    static WebDriverSession open(URI driver, Path browser) {
        Map<String, ?> options = Map.of("binary", browser.toString(), "args", List.of("--automation"));
        Map<String, ?> capabilities =
                Map.of("alwaysMatch", Map.of("webkitgtk:browserOptions", options, "pageLoadStrategy", "none"));
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        JsonNode opened = new WebDriverSession(client, driver, "").post("", Map.of("capabilities", capabilities));
        return new WebDriverSession(
                client,
                URI.create(driver + "/" + opened.path("sessionId").asText()),
                opened.at("/capabilities/browserVersion").asText());
    }

    /** The version of the browser. */
    String version() {
        return version;
    }

    JsonNode get(String command) {
        return send(request(command).GET());
    }

    JsonNode post(String command, Map<String, ?> parameters) {
        return send(request(command)
                .POST(BodyPublishers.ofString(JSON.valueToTree(parameters).toString())));
    }

    /** Presses the pointer in the middle of an element, without a pause. */
    void press(String element, int times) {
        Stream<Map<String, ?>> move =
                Stream.of(Map.of("type", "pointerMove", "x", 0, "y", 0, "origin", Map.of(ELEMENT, element)));
        Stream<Map<String, ?>> presses = Stream.generate(() -> List.of("pointerDown", "pointerUp"))
                .limit(times)
                .flatMap(List::stream)
                .map(type -> Map.of("type", type, "button", 0));
        List<Map<String, ?>> actions = Stream.concat(move, presses).toList();
        post("/actions", Map.of("actions", List.of(Map.of("type", "pointer", "id", "pointer", "actions", actions))));
    }

    @Override
    public void close() {
        send(request("").DELETE());
        client.shutdownNow();
    }

    private HttpRequest.Builder request(String command) {
        return HttpRequest.newBuilder(URI.create(address + command)).timeout(Duration.ofSeconds(30));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            JsonNode value = JSON.readTree(client.send(request.build(), BodyHandlers.ofString())
                            .body())
                    .path("value");
            if (value.has("error")) {
                throw new IllegalStateException(value.path("error").asText() + ", "
                        + value.path("message").asText());
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
