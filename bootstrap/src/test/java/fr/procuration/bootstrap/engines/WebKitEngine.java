package fr.procuration.bootstrap.engines;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.procuration.bootstrap.service.ServiceProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** WebKitGTK in its small browser, by its WebDriver, on a display that nobody sees. */
final class WebKitEngine implements Engine {

    private final URI service;
    private final Program display;
    private final Program driver;
    private final WebDriverSession session;

    private WebKitEngine(URI service, Program display, Program driver, WebDriverSession session) {
        this.service = service;
        this.display = display;
        this.driver = driver;
        this.session = session;
        session.post("/window/rect", Map.of("x", 0, "y", 0, "width", 1280, "height", 900));
    }

    static String version(Path browser) {
        try (WebKitEngine opened = open(URI.create("http://localhost"), browser)) {
            return "WebKitGTK " + opened.session.version();
        }
    }

    static WebKitEngine open(URI service, Path browser) {
        Program display =
                Program.start(Map.of(), folder -> List.of("Xvfb", "-displayfd", "1", "-screen", "0", "1280x1000x24"));
        int port = ServiceProcess.freePort();
        Program driver = Program.start(
                Map.of("DISPLAY", ":" + display.line(), "LIBGL_ALWAYS_SOFTWARE", "1"),
                folder -> List.of("WebKitWebDriver", "--port=" + port));
        try {
            URI address = URI.create("http://127.0.0.1:" + port + "/session");
            WebDriverSession session = await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> WebDriverSession.open(address, browser), Objects::nonNull);
            return new WebKitEngine(service, display, driver, session);
        } catch (RuntimeException e) {
            driver.close();
            display.close();
            throw e;
        }
    }

    @Override
    public void open(String path) {
        evaluate("document.documentElement.setAttribute('data-left', '')");
        session.post("/url", Map.of("url", service.resolve(path).toString()));
        waitUntil("!document.querySelector('[data-left]') && document.readyState === 'complete'");
    }

    @Override
    public void click(String css, int times) {
        String element = element(css);
        if (times == 1) {
            session.post(element + "/click", Map.of());
        } else {
            evaluate("document.querySelector(%s).scrollIntoView({ block: 'center' })".formatted(TextNode.valueOf(css)));
            session.press(element.substring("/element/".length()), times);
        }
    }

    @Override
    public void type(String css, String text) {
        String element = element(css);
        session.post(element + "/clear", Map.of());
        session.post(element + "/value", Map.of("text", text));
    }

    @Override
    public void back() {
        session.post("/back", Map.of());
    }

    @Override
    public void forward() {
        session.post("/forward", Map.of());
    }

    @Override
    public void reload() {
        session.post("/refresh", Map.of());
    }

    @Override
    public String evaluate(String expression) {
        Map<String, ?> script = Map.of("script", "return String(" + expression + ")", "args", List.of());
        return session.post("/execute/sync", script).asText();
    }

    @Override
    public byte[] screenshot() {
        return Base64.getDecoder().decode(session.get("/screenshot").asText());
    }

    /** Its driver knows no command for that. */
    @Override
    public Optional<byte[]> print() {
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            session.close();
        } finally {
            driver.close();
            display.close();
        }
    }

    private String element(String css) {
        JsonNode found = session.post("/element", Map.of("using", "css selector", "value", css));
        return "/element/" + found.path(WebDriverSession.ELEMENT).asText();
    }
}
