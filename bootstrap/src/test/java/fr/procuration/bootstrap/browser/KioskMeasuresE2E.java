package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What one reads and touches on a kiosk, measured on every screen of it, upright and across. */
@InBrowser
class KioskMeasuresE2E {

    /** Texts below 24 px; targets below 44 px, nearer than 24 px to another, or in the upper third. A choice counts with its label. */
    private static final String FAULTS = """
            () => {
              const shown = document.querySelector('dialog[open]') ?? document.body;
              const seen = element => element.checkVisibility() && element.getBoundingClientRect().right > 0;
              const faults = [];
              const texts = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const parent = texts.currentNode.parentElement;
                const hidden = parent.closest('.visually-hidden, script, option, noscript');
                if (texts.currentNode.data.trim() && !hidden && seen(parent) && parseFloat(getComputedStyle(parent).fontSize) < 24) {
                  faults.push('small text: ' + texts.currentNode.data.trim());
                }
              }
              const box = element => {
                const all = [element, ...(/radio|checkbox/.test(element.type) ? element.labels : [])].map(each => each.getBoundingClientRect());
                return {
                  name: (element.innerText || element.id || element.value).trim(),
                  left: Math.min(...all.map(each => each.left)), right: Math.max(...all.map(each => each.right)),
                  top: Math.min(...all.map(each => each.top)) + scrollY, bottom: Math.max(...all.map(each => each.bottom)) + scrollY,
                };
              };
              const targets = [...shown.querySelectorAll('a[href], button, select, textarea, summary, input:not([type=hidden])')]
                .filter(seen).map(box);
              targets.forEach((one, index) => {
                if (one.right - one.left < 44 || one.bottom - one.top < 44) {
                  faults.push('small target: ' + one.name + ' ' + (one.right - one.left) + 'x' + (one.bottom - one.top));
                }
                targets.slice(index + 1).forEach(other => {
                  const across = Math.max(one.left - other.right, other.left - one.right);
                  const along = Math.max(one.top - other.bottom, other.top - one.bottom);
                  if (Math.max(across, along) < 23.9) {
                    faults.push('too near: ' + one.name + ' and ' + other.name + ' ' + Math.max(across, along));
                  }
                });
              });
              [...shown.querySelectorAll('main :is(a[href], button, select, input:not([type=hidden]))')]
                .filter(seen).map(box).filter(one => one.top < innerHeight / 3).forEach(one => faults.push('out of reach: ' + one.name));
              return faults;
            }""";

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ALL, names = "KIOSK_.*")
    void everything_is_large_apart_and_within_reach(Screen screen, Visitors visitors) {
        Page page = screen.show(visitors.on(() -> new NewContextOptions().setViewportSize(1080, 1920)));
        assertThat(page.evaluate(FAULTS)).isEqualTo(List.of());
        page.setViewportSize(1920, 1080);
        assertThat(page.evaluate(FAULTS)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ALL, names = "KIOSK_.*")
    void nothing_leads_to_what_a_kiosk_has_no_use_for(Screen screen, Visitors visitors) {
        Page page = screen.show(visitors);
        assertThat(
                        page.locator(
                                "a[href*='/documents'], a[href*='/contact'], a[href*='/mes-connexions'], a[href^=http], a[href*='.ics']"))
                .hasCount(0);
        assertThat(page.locator("footer a"))
                .hasCount(page.locator("footer a[href$='canal=bms']").count());
    }
}
