package fr.procuration.bootstrap.browser;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.List;

/** A scanner that types the zone of a document as a keyboard does. */
record Scanner(Page page) {

    /** Enter after each line. */
    void types(List<String> lines) {
        Keyboard keyboard = page.keyboard();
        lines.forEach(line -> {
            keyboard.type(line);
            keyboard.press("Enter");
        });
    }

    /** All in one line, Enter at its end. */
    void typesInOneLine(List<String> lines) {
        types(List.of(String.join("", lines)));
    }
}
