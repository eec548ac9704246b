package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts shown to a camera: a film stands in for it, in a browser of its own. */
@InBrowser
class CameraE2E {

    @Test
    void a_code_before_the_camera_is_read_and_the_camera_is_off_afterwards(Visitors visitors, @TempDir Path folder)
            throws IOException {
        OtherIssuer issuer = new OtherIssuer();
        Path film = Files.write(folder.resolve("camera.y4m"), new ReceiptPicture(issuer.receipt(Map.of())).film());
        Page elsewhere = visitors.stranger().page();
        elsewhere.navigate(Verifier.PATH);
        String address = elsewhere.url().replace(Verifier.PATH, "");

        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(filming(film))) {
            Page page = browser.newContext(
                            new NewContextOptions().setBaseURL(address).setServiceWorkers(ServiceWorkerPolicy.BLOCK))
                    .newPage();
            issuer.publishes(page);
            Verifier verifier = new Verifier(page).open(OtherIssuer.NOW);

            page.locator("#camera").click();

            assertThat(verifier.title()).hasText("Reçu authentique");
            assertThat(page.locator("video")).hasCount(0);
            assertThat(page.locator("#camera")).hasText("Lire avec la caméra");
        }
    }

    @Test
    void who_refuses_the_camera_is_told_what_else_can_be_done(Visitors visitors) {
        Page page = visitors.stranger().page();
        new Verifier(page).open(OtherIssuer.NOW);

        page.locator("#camera").click();

        assertThat(page.locator("#annonce")).containsText("La caméra n’est pas disponible ici");
        assertThat(page.locator("#camera")).hasText("Lire avec la caméra");
    }

    private static LaunchOptions filming(Path film) {
        LaunchOptions options = Chromium.launchOptions();
        return options.setArgs(Stream.concat(
                        options.args.stream(),
                        List.of(
                                "--use-fake-ui-for-media-stream",
                                "--use-fake-device-for-media-stream",
                                "--use-file-for-fake-video-capture=" + film)
                                .stream())
                .toList());
    }
}
