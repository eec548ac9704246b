package fr.procuration.web.pages.own;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.micronaut.views.jte.HtmlJteViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A copy as a tagged document (PDF/UA-1), which screen readers read in the order of its headings and tables. */
@Singleton
final class PdfCopy {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        // It would quote the text.
        XRLog.setLoggingEnabled(false);
    }

    private final HtmlJteViewsRenderer<Map<String, Object>> renderer;

    PdfCopy(HtmlJteViewsRenderer<Map<String, Object>> renderer) {
        this.renderer = renderer;
    }

    void write(OwnCopy copy, OutputStream out) throws IOException {
        StringWriter text = new StringWriter();
        renderer.render("compte/copie", Map.of("model", copy), null).writeTo(text);
        PdfRendererBuilder document = new PdfRendererBuilder();
        document.usePdfUaAccessibility(true);
        document.useFont(PdfCopy::font, "Liberation Sans");
        document.withHtmlContent(text.toString(), null);
        document.toStream(out);
        document.run();
    }

    /** The one that comes with the library: it has Latin, Greek and Cyrillic letters. */
    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
    }
}
