package fr.procuration.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Axe sees what is missing. */
@InBrowser
class ViolationsE2E {

    @Test
    void axe_finds_an_image_without_an_alternative(Visitors visitors) {
        Page page = visitors.stranger().page();
        page.setContent("<html lang=fr><title>x</title><main><h1>x</h1><img src='x.png'></main></html>");
        assertThat(Violations.on(page))
                .anySatisfy(violation -> assertThat(violation).startsWith("image-alt: "));
    }
}
