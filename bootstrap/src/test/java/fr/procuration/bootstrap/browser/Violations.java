package fr.procuration.bootstrap.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe has to say about a page; it looks at the page alone, since none has frames. */
public final class Violations {

    /** What is right in a page is a long list, which takes longer to send than to find. */
    private static final AxeRunOptions ONLY_VIOLATIONS = onlyViolations();

    private Violations() {}

    /**
     * What a page does wrong.
     *
     * @param page the page, as it is shown
     * @return a line for each rule that it breaks
     */
    public static List<String> on(Page page) {
        return new AxeBuilder(page)
                .options(ONLY_VIOLATIONS).setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
    }

    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }
}
