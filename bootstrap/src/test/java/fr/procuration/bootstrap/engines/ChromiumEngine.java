package fr.procuration.bootstrap.engines;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import fr.procuration.bootstrap.browser.OpenBrowser;
import java.net.URI;
import java.util.Optional;

/** Chromium, by Playwright. */
final class ChromiumEngine implements Engine {

    private final OpenBrowser browser;
    private final Page page;

    private ChromiumEngine(OpenBrowser browser, Page page) {
        this.browser = browser;
        this.page = page;
    }

    static Engine open(URI service) {
        OpenBrowser browser = OpenBrowser.open();
        return new ChromiumEngine(browser, browser.stranger(service).newPage());
    }

    static String version() {
        try (OpenBrowser browser = OpenBrowser.open()) {
            return "Chromium "
                    + browser.stranger(URI.create("http://localhost")).browser().version();
        }
    }

    @Override
    public void open(String path) {
        page.navigate(path);
    }

    @Override
    public void click(String css, int times) {
        page.locator(css).first().click(new Locator.ClickOptions().setClickCount(times));
    }

    @Override
    public void type(String css, String text) {
        page.locator(css).clear();
        page.locator(css).pressSequentially(text);
    }

    @Override
    public void back() {
        page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
    }

    @Override
    public void forward() {
        page.goForward(new Page.GoForwardOptions().setWaitUntil(WaitUntilState.COMMIT));
    }

    @Override
    public void reload() {
        page.reload();
    }

    @Override
    public String evaluate(String expression) {
        return page.evaluate("() => String(" + expression + ")").toString();
    }

    @Override
    public byte[] screenshot() {
        return page.screenshot();
    }

    @Override
    public Optional<byte[]> print() {
        return Optional.of(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
    }

    @Override
    public void close() {
        browser.close();
    }
}
