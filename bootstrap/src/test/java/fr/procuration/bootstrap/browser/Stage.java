package fr.procuration.bootstrap.browser;

import com.microsoft.playwright.Browser;
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
    private final OpenBrowser browser;

    private Stage(Path folder, ServiceProcess service, OpenBrowser browser) {
        this.folder = folder;
        this.service = service;
        this.browser = browser;
    }

    static Stage open() {
        OpenBrowser browser = OpenBrowser.open();
        try {
            Path folder = Files.createTempDirectory("procuration-browser");
            return new Stage(folder, ServiceProcess.start(folder, SETTINGS), browser);
        } catch (IOException e) {
            browser.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            browser.close();
            throw e;
        }
    }

    Browser browser() {
        return browser.browser();
    }

    URI address() {
        return service.address();
    }

    @Override
    public void close() {
        browser.close();
        service.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
