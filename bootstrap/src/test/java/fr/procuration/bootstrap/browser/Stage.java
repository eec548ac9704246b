package fr.procuration.bootstrap.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.procuration.bootstrap.service.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** One service and one browser for all browser tests; in the service it is 16/12/2025, the day of the guide. */
final class Stage implements AutoCloseable {

    static final double PATIENCE = 10_000;

    /** Who has asked too much at the desk stays refused until a picture of it was seen. */
    private static final Map<String, String> SETTINGS =
            Map.of("PROCURATION_CLOCK", "2025-12-16T10:00:00+01:00", "PROCURATION_LIMIT_PERIOD", "1h");

    private final Path folder;
    private final ServiceProcess service;
    private final Playwright playwright;
    private final Browser browser;

    private Stage(Path folder, ServiceProcess service, Playwright playwright, Browser browser) {
        this.folder = folder;
        this.service = service;
        this.playwright = playwright;
        this.browser = browser;
    }

    static Stage open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            Browser browser = playwright.chromium().launch(Chromium.launchOptions());
            Path folder = Files.createTempDirectory("procuration-browser");
            ServiceProcess service = ServiceProcess.start(folder, SETTINGS);
            return new Stage(folder, service, playwright, browser);
        } catch (IOException e) {
            playwright.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    Browser browser() {
        return browser;
    }

    URI address() {
        return service.address();
    }

    @Override
    public void close() {
        playwright.close();
        service.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
