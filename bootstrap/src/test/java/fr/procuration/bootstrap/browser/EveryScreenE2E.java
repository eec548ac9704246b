package fr.procuration.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every screen in every state. */
@InBrowser
class EveryScreenE2E {

    private static final int MOST_BYTES = 60_000;

    @ParameterizedTest
    @EnumSource
    void has_no_accessibility_violation_that_axe_can_find(Screen screen, Visitors visitors) {
        Page page = screen.show(visitors);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void is_valid_html(Screen screen, Visitors visitors) {
        assertThat(HtmlErrors.of(source(screen.show(visitors)).text())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void scrolls_only_downwards_on_a_small_phone(Screen screen, Visitors visitors) {
        Visitor visitor = screen.visitor(visitors);
        visitor.page().setViewportSize(320, 640);
        Page page = screen.show(visitor);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
    }

    @ParameterizedTest
    @EnumSource
    void tells_the_browser_to_allow_no_inline_code_no_frame_no_telling_others_and_no_copy(
            Screen screen, Visitors visitors) {
        Map<String, String> headers = source(screen.show(visitors)).headers();
        assertThat(headers.get("content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                .doesNotContain("unsafe", "*", "http:");
        assertThat(headers).containsEntry("referrer-policy", "same-origin");
        assertThat(headers).containsEntry("x-content-type-options", "nosniff");
        assertThat(headers.get("cache-control")).contains("no-store");
    }

    @ParameterizedTest
    @EnumSource
    void sets_only_cookies_that_scripts_and_other_sites_cannot_use(Screen screen, Visitors visitors) {
        Visitor visitor = screen.visitor(visitors);
        screen.show(visitor);
        assertThat(visitor.context().cookies())
                .filteredOn(cookie -> !cookie.name.equals("JWT"))
                .allSatisfy(cookie -> {
                    assertThat(cookie.httpOnly).as(cookie.name).isTrue();
                    assertThat(cookie.sameSite.name()).as(cookie.name).isIn("LAX", "STRICT");
                });
    }

    @ParameterizedTest
    @EnumSource
    void weighs_less_than_60_kb_and_loads_from_nowhere_else(Screen screen, Visitors visitors) {
        Visitor visitor = screen.visitor(visitors);
        List<String> loaded = new ArrayList<>();
        visitor.context().onRequest(request -> loaded.add(request.url()));
        Page page = screen.show(visitor);
        String origin = page.url().replaceFirst("(https?://[^/]+).*", "$1");
        assertThat(loaded).isNotEmpty().allSatisfy(url -> assertThat(url).startsWith(origin));
        List<String> parts = loaded.stream()
                .filter(url -> url.contains("/static/"))
                .distinct()
                .toList();
        int bytes = Stream.concat(Stream.of(page.url()), parts.stream())
                .mapToInt(url -> get(page, url).body().length)
                .sum();
        assertThat(bytes).isBetween(1_000, MOST_BYTES);
    }

    @ParameterizedTest
    @EnumSource
    void breaks_nothing_in_the_browser(Screen screen, Visitors visitors) {
        Visitor visitor = screen.visitor(visitors);
        List<String> complaints = new ArrayList<>();
        visitor.context().onWebError(error -> complaints.add(error.error()));
        visitor.context().onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        visitor.context().onRequestFailed(request -> complaints.add(failureOf(request)));
        screen.show(visitor);
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void has_a_title_of_its_own_one_heading_of_level_1_and_says_that_it_is_french(Screen screen, Visitors visitors) {
        Page page = screen.show(visitors);
        assertThat(page.title()).endsWith(" – Procuration en ligne").hasSizeGreaterThan(25);
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
    }

    @Test
    void axe_would_find_a_violation(Visitors visitors) {
        Page page = visitors.stranger().page();
        page.setContent("<html lang=fr><title>x</title><main><h1>x</h1><img src='x.png'></main></html>");
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> rule.getId())
                .contains("image-alt");
    }

    private static String failureOf(Request request) {
        return request.url() + ": " + request.failure();
    }

    private static APIResponse source(Page page) {
        return get(page, page.url());
    }

    private static APIResponse get(Page page, String url) {
        return page.request().get(url, RequestOptions.create().setHeader("Accept", "text/html, */*"));
    }
}
