package fr.procuration.bootstrap.engines;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.procuration.bootstrap.service.ServiceProcess;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Firefox, by WebDriver BiDi, which it speaks itself. */
final class FirefoxEngine implements Engine {

    private final URI service;
    private final Program firefox;
    private final BidiConnection connection;
    private final String tab;

    private FirefoxEngine(URI service, Program firefox, BidiConnection connection) {
        this.service = service;
        this.firefox = firefox;
        this.connection = connection;
        connection.ask("session.new", Map.of("capabilities", Map.of()));
        tab = connection
                .ask("browsingContext.getTree", Map.of())
                .at("/contexts/0/context")
                .asText();
        ask("browsingContext.setViewport", Map.of("viewport", Map.of("width", 1280, "height", 900)));
    }

    static Engine open(URI service) {
        int port = ServiceProcess.freePort();
        Program firefox = Program.start(
                Map.of("MOZ_HEADLESS", "1"),
                folder -> List.of(
                        "firefox-esr",
                        "--no-remote",
                        "--profile",
                        folder.toString(),
                        "--remote-debugging-port=" + port,
                        "about:blank"));
        try {
            URI address = URI.create("ws://127.0.0.1:" + port + "/session");
            BidiConnection connection = await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> new BidiConnection(address), Objects::nonNull);
            return new FirefoxEngine(service, firefox, connection);
        } catch (RuntimeException e) {
            firefox.close();
            throw e;
        }
    }

    @Override
    public void open(String path) {
        ask("browsingContext.navigate", Map.of("url", service.resolve(path).toString(), "wait", "complete"));
    }

    @Override
    public void click(String css, int times) {
        Map<String, ?> element = Map.of("type", "element", "element", Map.of("sharedId", inView(css)));
        Map<String, ?> move = Map.of("type", "pointerMove", "x", 0, "y", 0, "origin", element);
        List<Map<String, ?>> press =
                List.of(Map.of("type", "pointerDown", "button", 0), Map.of("type", "pointerUp", "button", 0));
        Stream<Map<String, ?>> presses =
                Collections.nCopies(times, press).stream().flatMap(List::stream);
        act("pointer", Stream.concat(Stream.of(move), presses).toList());
    }

    @Override
    public void type(String css, String text) {
        String field = "document.querySelector(" + TextNode.valueOf(css) + ")";
        evaluate(field + ".focus() ?? " + field + ".select()");
        List<Map<String, ?>> keys = new ArrayList<>();
        Stream.concat(Stream.of("\uE003"), text.codePoints().mapToObj(Character::toString))
                .forEach(key -> {
                    keys.add(Map.of("type", "keyDown", "value", key));
                    keys.add(Map.of("type", "keyUp", "value", key));
                });
        act("key", keys);
    }

    @Override
    public void back() {
        ask("browsingContext.traverseHistory", Map.of("delta", -1));
    }

    @Override
    public void forward() {
        ask("browsingContext.traverseHistory", Map.of("delta", 1));
    }

    @Override
    public void reload() {
        ask("browsingContext.reload", Map.of("wait", "complete"));
    }

    @Override
    public String evaluate(String expression) {
        return inPage("String(" + expression + ")").path("value").asText();
    }

    @Override
    public byte[] screenshot() {
        return decoded(ask("browsingContext.captureScreenshot", Map.of()));
    }

    @Override
    public Optional<byte[]> print() {
        return Optional.of(
                decoded(ask("browsingContext.print", Map.of("page", Map.of("width", 21.0, "height", 29.7)))));
    }

    @Override
    public void close() {
        connection.close();
        firefox.close();
    }

    private String inView(String css) {
        String expression = """
                (() => {
                  const found = document.querySelector(%s);
                  found.scrollIntoView({ block: 'center', behavior: 'instant' });
                  return found;
                })()""".formatted(TextNode.valueOf(css));
        return inPage(expression).path("sharedId").asText();
    }

    private JsonNode inPage(String expression) {
        Map<String, ?> question =
                Map.of("expression", expression, "awaitPromise", false, "target", Map.of("context", tab));
        JsonNode answer = connection.ask("script.evaluate", question);
        if (answer.path("type").asText().equals("exception")) {
            throw new IllegalStateException(answer.at("/exceptionDetails/text").asText());
        }
        return answer.path("result");
    }

    private void act(String device, List<Map<String, ?>> actions) {
        ask(
                "input.performActions",
                Map.of("actions", List.of(Map.of("type", device, "id", device, "actions", actions))));
    }

    private JsonNode ask(String method, Map<String, ?> parameters) {
        Map<String, Object> inTab = new HashMap<>(parameters);
        inTab.put("context", tab);
        return connection.ask(method, inTab);
    }

    private static byte[] decoded(JsonNode answer) {
        return Base64.getDecoder().decode(answer.path("data").asText());
    }
}
