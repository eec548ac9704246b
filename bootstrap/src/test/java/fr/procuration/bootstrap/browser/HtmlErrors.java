package fr.procuration.bootstrap.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** What the W3C's validator (Nu) has to say about a page. */
final class HtmlErrors extends DefaultHandler {

    /** One for all pages: reading the schema takes longer than any page. */
    private static final SimpleDocumentValidator VALIDATOR = validator();

    private final List<String> lines;
    private final List<String> found = new ArrayList<>();

    private HtmlErrors(String html) {
        lines = html.lines().toList();
    }

    static synchronized List<String> of(String html) {
        HtmlErrors errors = new HtmlErrors(html);
        try {
            VALIDATOR.setUpValidatorAndParsers(errors, false, false);
            VALIDATOR.checkHtmlInputSource(
                    new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
            return errors.found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void error(SAXParseException error) {
        found.add(error.getMessage() + " at " + line(error.getLineNumber()));
    }

    @Override
    public void fatalError(SAXParseException error) {
        error(error);
    }

    private String line(int number) {
        return number < 1 || number > lines.size()
                ? "no line"
                : lines.get(number - 1).strip();
    }

    private static SimpleDocumentValidator validator() {
        SimpleDocumentValidator validator = new SimpleDocumentValidator(false, false, false);
        try {
            validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new DefaultHandler());
            return validator;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
