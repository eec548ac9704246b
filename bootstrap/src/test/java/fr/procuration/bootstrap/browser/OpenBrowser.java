package fr.procuration.bootstrap.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.util.Map;

/** A running Chromium. */
public final class OpenBrowser implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    private OpenBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Starts it.
     *
     * @return the browser, with nobody in it yet
     */
    public static OpenBrowser open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Stage.PATIENCE);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new OpenBrowser(playwright, playwright.chromium().launch(Chromium.launchOptions()));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    Browser browser() {
        return browser;
    }

    /**
     * Somebody with a browser that has been nowhere yet.
     *
     * @param service where paths lead to
     * @return their browser
     */
    public BrowserContext stranger(URI service) {
        BrowserContext context = browser.newContext(
                Visitors.desktop().setBaseURL(service.toString()).setLocale("fr-FR"));
        context.setDefaultTimeout(Stage.PATIENCE);
        return context;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
