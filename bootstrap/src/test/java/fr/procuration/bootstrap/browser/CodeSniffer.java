package fr.procuration.bootstrap.browser;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What HTML_CodeSniffer has to say about a page, by its rules for WCAG 2, AA: a second opinion beside that of axe. */
final class CodeSniffer {

    private static final Path SCRIPT = Path.of("target", "npm-html_codesniffer", "package", "build", "HTMLCS.js");

    private static final String ERRORS = """
            () => new Promise((resolve, reject) => HTMLCS.process("WCAG2AA", document, () => resolve(HTMLCS.getMessages()
                .filter((message) => message.type === HTMLCS.ERROR)
                .map((message) => `${message.code}: ${message.element.outerHTML.slice(0, 200)}`)), reject))""";

    private CodeSniffer() {}

    /** A line for each error. */
    @SuppressWarnings("unchecked")
    static List<String> errorsOn(Page page) {
        assumeThat(SCRIPT)
                .as("the npm package html_codesniffer, which the build fetches")
                .exists();
        try {
            page.evaluate(Files.readString(SCRIPT) + "; window.HTMLCS = HTMLCS; undefined");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<String>) page.evaluate(ERRORS);
    }
}
