package fr.procuration.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The validator reads what a browser would forgive. */
class HtmlErrorsTest {

    private static final String PAGE = "<!DOCTYPE html><html lang=fr><title>Titre</title><body>%s</body></html>";

    @Test
    void finds_nothing_in_a_valid_page() {
        assertThat(HtmlErrors.of(String.format(PAGE, "<p>Bonjour</p>"))).isEmpty();
    }

    @Test
    void finds_what_is_not_closed_and_what_is_twice() {
        assertThat(HtmlErrors.of(String.format(PAGE, "<p id=a><div id=a></p>"))).hasSizeGreaterThan(1);
    }
}
