package fr.procuration.web.pages.paper;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import io.micronaut.views.jte.HtmlJteViewsRenderer;
import jakarta.inject.Singleton;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Writes a view as a tagged document (PDF/UA-1), which screen readers read in the order of its headings and tables. */
@Singleton
public final class TaggedDocument {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsCommon}\\p{IsInherited}]");

    static {
        // It would quote the text.
        XRLog.setLoggingEnabled(false);
    }

    private final HtmlJteViewsRenderer<Map<String, Object>> renderer;

    TaggedDocument(HtmlJteViewsRenderer<Map<String, Object>> renderer) {
        this.renderer = renderer;
    }

    /** {@return whether the font of documents has all letters of a text} */
    public static boolean isPrintable(String text) {
        return !UNPRINTABLE.matcher(text).find();
    }

    /**
     * Writes a document.
     *
     * @param view the name of the view, which is XHTML in French
     * @param model what it shows
     * @param out where to; it stays open
     * @throws IOException if it cannot be written
     */
    public void write(String view, Object model, OutputStream out) throws IOException {
        document(view, model).toStream(out).run();
    }

    /**
     * Writes a document for archives too (PDF/A-3a), with the data that it shows.
     *
     * @param view the name of the view, which is XHTML in French
     * @param model what it shows
     * @param attachment the same for machines
     * @param out where to; it stays open
     * @throws IOException if it cannot be written
     */
    public void write(String view, Object model, Attachment attachment, OutputStream out) throws IOException {
        PdfRendererBuilder document = document(view, model)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        try (PdfBoxRenderer pages = document.buildPdfRenderer()) {
            pages.createPDFWithoutClosing();
            PDDocument written = pages.getPdfDocument();
            attach(written, attachment);
            written.save(out);
        }
    }

    private PdfRendererBuilder document(String view, Object model) throws IOException {
        StringWriter text = new StringWriter();
        renderer.render(view, Map.of("model", model), null).writeTo(text);
        PdfRendererBuilder document = new PdfRendererBuilder();
        document.usePdfUaAccessibility(true);
        document.useFont(TaggedDocument::font, "Liberation Sans");
        document.withHtmlContent(text.toString(), null);
        return document;
    }

    /** As associated data of the whole document (ISO 19005-3, 6.8). */
    private static void attach(PDDocument document, Attachment attachment) throws IOException {
        byte[] bytes = attachment.text().getBytes(StandardCharsets.UTF_8);
        PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        embedded.setSubtype(attachment.type());
        embedded.setSize(bytes.length);
        embedded.setModDate(GregorianCalendar.from(attachment.made().atZone(ZoneOffset.UTC)));
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(attachment.name());
        file.setFileUnicode(attachment.name());
        file.setFileDescription(attachment.description());
        file.setEmbeddedFile(embedded);
        file.setEmbeddedFileUnicode(embedded);
        file.getCOSObject().setName("AFRelationship", "Data");
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(attachment.name(), file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog().getCOSObject().setItem("AF", new COSArray(List.of(file.getCOSObject())));
    }

    /** The one that comes with the library: it has Latin, Greek and Cyrillic letters. */
    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
    }
}
