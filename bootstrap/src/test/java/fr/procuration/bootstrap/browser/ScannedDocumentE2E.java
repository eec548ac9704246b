package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The agent scans the document; it is 16/12/2025. */
@InBrowser
class ScannedDocumentE2E {

    /** From the answer of the look-up to the reception; 15 seconds are many more. */
    private static final int MOST_KEYS = 5;

    private int keys;

    static Stream<List<String>> documents() {
        return Stream.of(Scans.PASSPORT, Scans.CARD, Scans.OLD_CARD);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_scan_and_few_keys_lead_from_the_look_up_to_the_reception(List<String> zone, Visitors visitors) {
        Desk desk = found(visitors.agent());

        long start = System.nanoTime();
        new Scanner(desk.page()).types(zone);
        assertThat(desk.verdict()).containsText("Identité conforme");
        receives(desk);
        long millis = (System.nanoTime() - start) / 1_000_000;

        assertThat(keys).isLessThanOrEqualTo(MOST_KEYS);
        System.getLogger("scan").log(System.Logger.Level.INFO, "scan, {0} keys, answers: {1} ms", keys, millis);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_scanner_may_send_one_line(List<String> zone, Visitors visitors) {
        Desk desk = found(visitors.agent());

        new Scanner(desk.page()).typesInOneLine(zone);

        assertThat(desk.verdict()).containsText("Identité conforme");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void without_javascript_the_button_next_to_the_zone_sends_it(List<String> zone, Visitors visitors) {
        Desk desk = found(visitors.agentWithoutJavaScript());

        String found = desk.page().url();
        new Scanner(desk.page()).types(zone);
        assertThat(desk.page()).hasURL(found);
        press(desk, "Tab");
        press(desk, "Enter");
        assertThat(desk.verdict()).containsText("Identité conforme");
        receives(desk);

        assertThat(keys).isLessThanOrEqualTo(MOST_KEYS);
    }

    @Test
    void a_line_break_more_receives_nobody(Visitors visitors) {
        Desk desk = found(visitors.agent());

        new Scanner(desk.page()).types(Scans.PASSPORT);
        desk.page().keyboard().press("Enter");
        assertThat(desk.verdict()).containsText("Identité conforme");
        String checked = desk.page().url();
        desk.page().keyboard().press("Enter");

        assertThat(desk.page()).hasURL(checked);
        assertThat(desk.verdict()).isFocused();
    }

    @Test
    void another_scan_takes_the_place_of_one_that_was_not_read(Visitors visitors) {
        Desk desk = found(visitors.agent());
        Page page = desk.page();
        new Scanner(page)
                .types(List.of(Scans.PASSPORT.get(0), Scans.PASSPORT.get(1).replace("910416", "910415")));
        assertThat(desk.verdict()).containsText("la date de naissance");

        page.keyboard().press("Tab");
        assertThat(page.locator("#mrz")).isFocused();
        new Scanner(page).types(Scans.PASSPORT);

        assertThat(desk.verdict()).containsText("Identité conforme");
    }

    @Test
    void the_title_tells_the_verdict_before_the_field_has_the_focus(Visitors visitors) {
        Desk desk = found(visitors.agent());

        assertThat(desk.page()).hasTitle(Pattern.compile("^Peut représenter l’assuré"));
        assertThat(desk.page().locator("#mrz")).hasAccessibleDescription(Pattern.compile("Scannez"));
        assertThat(desk.verdict().locator("h2")).isInViewport();
    }

    @Test
    void no_address_holds_the_zone(Visitors visitors) {
        Visitor agent = visitors.agent();
        List<String> addresses = new ArrayList<>();
        agent.context().onRequest(request -> addresses.add(request.url()));
        Desk desk = found(agent);

        new Scanner(desk.page()).types(Scans.PASSPORT);
        assertThat(desk.verdict()).containsText("Identité conforme");
        receives(desk);

        assertThat(addresses)
                .hasSizeGreaterThan(3)
                .noneMatch(address -> address.contains("MARTIN") || address.contains("910416"));
    }

    @Test
    void names_written_from_right_to_left_do_not_reorder_the_line(Visitors visitors) {
        Page page = Screen.DESK_RIGHT_TO_LEFT.show(visitors);

        Locator names = page.locator(".compared li:nth-child(2) bdi");
        assertThat(names).hasText(new String[] {"محمد", "علي", "محمد"});
        assertThat(names.nth(0).boundingBox().x).isLessThan(names.nth(1).boundingBox().x);
    }

    private static Desk found(Visitor agent) {
        agent.givesElsewhere();
        Desk desk = new Desk(agent.page()).open().search(agent.nir());
        assertThat(agent.page().locator("#mrz")).isFocused();
        return desk;
    }

    private void receives(Desk desk) {
        press(desk, "Tab");
        press(desk, "Enter");
        assertThat(desk.verdict()).containsText("Le rendez-vous peut commencer");
    }

    private void press(Desk desk, String key) {
        desk.page().keyboard().press(key);
        keys++;
    }
}
