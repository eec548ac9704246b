package fr.procuration.bootstrap.service;

import com.microsoft.playwright.impl.driver.Driver;
import java.util.Map;

/** The Node.js that comes with Playwright. */
public final class NodeJs {

    private NodeJs() {}

    /**
     * Where it is.
     *
     * @return its program
     */
    public static String program() {
        Map<String, String> withoutBrowsers = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return Driver.ensureDriverInstalled(withoutBrowsers, false)
                .createProcessBuilder()
                .command()
                .getFirst();
    }
}
