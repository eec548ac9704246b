package fr.procuration.bootstrap.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe has to say about a page; it looks at the page alone, since none has frames. */
public final class Violations {

    private Violations() {}

    /**
     * What a page does wrong.
     *
     * @param page the page, as it is shown
     * @return a line for each rule that it breaks
     */
    public static List<String> on(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
    }
}
