package fr.procuration.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every screen in every state; it is shown once for all checks. */
@InBrowser
@ParameterizedClass(name = "{0}")
@EnumSource
@ExtendWith(NamingTheScreen.class)
class EveryScreenE2E {

    private static final int MOST_BYTES = 60_000;

    private final Shown shown;
    private final Page page;

    EveryScreenE2E(Screen screen, Visitors visitors) {
        shown = visitors.shown(screen);
        page = shown.page();
    }

    /** A screen that has gone by itself, as that of a kiosk does, was not what was checked. */
    @AfterEach
    void is_still_shown() {
        assertThat(page.url()).isEqualTo(shown.url());
    }

    @Test
    void has_no_accessibility_violation_that_axe_can_find() {
        assertThat(Violations.on(page)).isEmpty();
    }

    @Test
    void has_no_error_that_a_second_judge_can_find() {
        assertThat(CodeSniffer.errorsOn(page)).isEmpty();
    }

    @Test
    void is_valid_html() {
        assertThat(HtmlErrors.of(shown.source().text())).isEmpty();
    }

    @Test
    void scrolls_only_downwards_on_a_small_phone() {
        ViewportSize desktop = page.viewportSize();
        page.setViewportSize(320, 640);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
        page.setViewportSize(desktop.width, desktop.height);
    }

    /** The width of a date: a narrower column shows one letter a line, which overflows nowhere. */
    @Test
    void leaves_values_their_room_on_a_tablet() {
        ViewportSize desktop = page.viewportSize();
        page.setViewportSize(768, 900);
        assertThat(
                        page.evaluate(
                                "() => [...document.querySelectorAll('dd')]"
                                        + ".filter(value => value.offsetParent && value.clientWidth < 96).map(value => value.textContent)"))
                .isEqualTo(List.of());
        page.setViewportSize(desktop.width, desktop.height);
    }

    @Test
    void tells_the_browser_to_allow_no_inline_code_no_frame_no_telling_others_and_no_copy() {
        Map<String, String> headers = shown.source().allHeaders();
        assertThat(headers.get("content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                .doesNotContain("unsafe", "*", "http:");
        assertThat(headers).containsEntry("referrer-policy", "same-origin");
        assertThat(headers).containsEntry("x-content-type-options", "nosniff");
        assertThat(headers.get("cache-control")).contains("no-store");
    }

    @Test
    void sets_only_cookies_that_scripts_and_other_sites_cannot_use() {
        assertThat(shown.cookies())
                .filteredOn(cookie -> !cookie.name.equals("JWT"))
                .allSatisfy(cookie -> {
                    assertThat(cookie.httpOnly).as(cookie.name).isTrue();
                    assertThat(cookie.sameSite.name()).as(cookie.name).isIn("LAX", "STRICT");
                });
    }

    @Test
    void weighs_less_than_60_kb_and_loads_from_nowhere_else() {
        String origin = page.url().replaceFirst("(https?://[^/]+).*", "$1");
        assertThat(shown.loaded())
                .isNotEmpty()
                .allSatisfy(url -> assertThat(url).startsWith(origin));
        List<String> parts = shown.loaded().stream()
                .filter(url -> url.contains("/static/"))
                .distinct()
                .toList();
        int bytes = parts.stream().mapToInt(url -> get(url).body().length).sum();
        assertThat(bytes + shown.source().body().length).isBetween(1_000, MOST_BYTES);
    }

    @Test
    void breaks_nothing_in_the_browser() {
        assertThat(shown.complaints()).isEmpty();
    }

    @Test
    void has_a_title_of_its_own_one_heading_of_level_1_and_says_that_it_is_french() {
        assertThat(page.title()).endsWith(" – Procuration en ligne").hasSizeGreaterThan(25);
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
    }

    private APIResponse get(String url) {
        return page.request().get(url, RequestOptions.create().setHeader("Accept", "text/html, */*"));
    }
}
