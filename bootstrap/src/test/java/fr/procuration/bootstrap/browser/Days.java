package fr.procuration.bootstrap.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.procuration.bootstrap.service.ServiceProcess;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The service on several days: one database, and for each day an instance whose clock shows it. */
final class Days implements AutoCloseable {

    private final String database = EmbeddedDatabase.fresh();
    private final Path folder;
    private final OpenBrowser browser = OpenBrowser.open();
    private final Map<String, ServiceProcess> services = new HashMap<>();

    Days() {
        try {
            folder = Files.createTempDirectory("procuration-days");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The service at an hour of a day, as in 2025-12-19T09:50:00+01:00. */
    ServiceProcess at(String hour) {
        return services.computeIfAbsent(
                hour,
                now -> ServiceProcess.on(
                        database, folder, Map.of("PROCURATION_CLOCK", now, "PROCURATION_LIMIT_PERIOD", "1h")));
    }

    /** A tab of somebody who is signed in on that day. */
    Page tab(String hour, String token) {
        ServiceProcess service = at(hour);
        BrowserContext context = browser.stranger(service.address());
        context.addCookies(List.of(
                new Cookie("JWT", token).setUrl(service.address().toString()).setHttpOnly(true)));
        return context.newPage();
    }

    @Override
    public void close() {
        browser.close();
        services.values().forEach(ServiceProcess::close);
    }
}
