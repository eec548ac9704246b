package fr.procuration.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.procuration.bootstrap.receipt.PhotographedCode;
import fr.procuration.port.receipt.ReceiptCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A receipt is shown, printed, photographed and scanned; it is 16/12/2025. */
@InBrowser
class ReceiptE2E {

    private static final int DPI = 150;

    /** A scanner that has not read one holds the paper otherwise. */
    private static final int COPIES = 4;

    @Test
    void from_the_confirmation_one_prints_a_receipt_that_the_desk_scans(Visitors visitors) throws IOException {
        Visitor jean = visitors.somebody();
        Page page = jean.page();
        new Demande(page).give(Typed.NICOLAS);
        page.getByText("Afficher le reçu").click();
        Download download = page.waitForDownload(
                () -> page.getByText("Télécharger le reçu (PDF)").click());
        assertThat(download.suggestedFilename()).isEqualTo("recu-procuration-2025-12-16.pdf");
        byte[] pdf = download.createReadStream().readAllBytes();

        assertThat(text(pdf)).contains("Reçu d’une procuration", "Jean DUPONT", "Nicolas MARTIN", "16/01/2026 inclus");
        BufferedImage printed = printed(pdf);
        String scanned = PhotographedCode.read(printed).orElseThrow();
        assertThat(IntStream.range(0, COPIES)
                        .mapToObj(copy -> PhotographedCode.copied(printed, copy))
                        .flatMap(copied -> PhotographedCode.read(copied).stream())
                        .findFirst())
                .contains(scanned);
        assertThat(ReceiptCode.read(scanned)).contains(attached(pdf));

        Desk desk = new Desk(visitors.agent().page()).open();
        scans(desk.page(), scanned);
        assertThat(desk.verdict()).containsText("Peut représenter l’assuré jusqu’au 16/01/2026 inclus");
        assertThat(desk.page().locator("#mrz")).isFocused();
        desk.scan(Scans.PASSPORT);
        assertThat(desk.verdict()).containsText("Identité conforme");
        desk.receive();
        assertThat(desk.verdict()).containsText("Le rendez-vous peut commencer");
        assertThat(jean.consultations()).containsExactly("RECU", "CONFORME", "REPRESENTE");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void a_telephone_shows_a_code_that_can_be_photographed(ColorScheme scheme, Visitors visitors) throws IOException {
        Visitor jean = visitors.somebody(new NewContextOptions()
                .setViewportSize(360, 780)
                .setDeviceScaleFactor(3)
                .setColorScheme(scheme));
        String id = jean.givesElsewhere();
        Page page = jean.page();
        page.navigate("/informations");
        page.getByText("Afficher le reçu").click();
        assertThat(page.locator("img.code")).isVisible();
        assertThat(page.locator("img.code").evaluate("image => image.complete && image.naturalWidth > 0"))
                .isEqualTo(true);

        BufferedImage shown = picture(page.screenshot(new Page.ScreenshotOptions().setFullPage(true)));
        String scanned = PhotographedCode.read(shown).orElseThrow();

        assertThat(ReceiptCode.read(scanned)).isPresent();
        assertThat(page.url()).endsWith("/documents/" + id + "/recu");
        Desk desk = new Desk(visitors.agent().page()).open().scanReceipt(scanned);
        assertThat(desk.verdict()).containsText("Peut représenter l’assuré");
    }

    @Test
    void the_page_prints_on_one_a4_page_with_a_code_that_is_scanned(Visitors visitors) throws IOException {
        Visitor jean = visitors.somebody();
        jean.opens("/documents/" + jean.givesElsewhere() + "/recu");

        byte[] paper = jean.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));

        assertThat(text(paper))
                .contains("Jean DUPONT", "Il prouve que la procuration a été donnée")
                .doesNotContain("luminosité");
        String scanned = PhotographedCode.read(printed(paper)).orElseThrow();
        assertThat(ReceiptCode.read(scanned)).isPresent();
    }

    @Test
    void the_scanner_types_in_the_field_that_has_the_focus_and_no_address_holds_it(Visitors visitors) {
        Visitor agent = visitors.agent();
        String code = agent.receiptCode(agent.givesElsewhere());
        List<String> addresses = new ArrayList<>();
        agent.context().onRequest(request -> addresses.add(request.url()));
        Desk desk = new Desk(agent.page()).open();
        assertThat(agent.page().locator("#nir")).isFocused();

        scans(agent.page(), "httpsM!!procurqtion:exq,ple:fr!verifier3" + onAzerty(code));

        assertThat(desk.verdict()).containsText("Le reçu est de ce service");
        assertThat(addresses).isNotEmpty().noneMatch(address -> address.contains(code.substring(0, 20)));
    }

    @Test
    void after_the_end_the_receipt_of_the_grant_is_worth_nothing_and_that_of_the_end_says_why(Visitors visitors)
            throws IOException {
        Visitor agent = visitors.agent();
        String id = agent.givesElsewhere();
        String before = agent.receiptCode(id);
        agent.revokesElsewhere(id);
        Desk desk = new Desk(agent.page()).open().scanReceipt(before);
        assertThat(desk.verdict()).containsText("Procuration terminée");
        desk.open().scanReceipt(agent.receiptCode(id));
        assertThat(desk.verdict()).containsText("Procuration terminée");

        Visitor jean = visitors.somebody();
        String own = jean.givesElsewhere();
        jean.revokesElsewhere(own);
        byte[] pdf = pdf(jean, own);
        assertThat(text(pdf))
                .contains("Reçu de la fin d’une procuration", "Révoquée par le mandant le 16 décembre 2025");
        assertThat(PhotographedCode.read(printed(pdf))).isPresent();
        jean.opens("/informations");
        jean.page().getByText("Reçu de la fin").click();
        assertThat(jean.page().locator("main")).containsText("elle ne donne plus aucun pouvoir");
    }

    @Test
    void a_receipt_of_which_a_sign_was_changed_is_refused_and_the_next_scan_needs_no_hand(Visitors visitors) {
        Visitor agent = visitors.agent();
        String code = agent.receiptCode(agent.givesElsewhere());
        String changed = code.substring(0, code.length() - 40)
                + (code.startsWith("52", code.length() - 40) ? "53" : "52")
                + code.substring(code.length() - 38);
        Page page = agent.page();
        Desk desk = new Desk(page).open();
        page.locator("#recu").focus();

        scans(page, changed);
        assertThat(desk.verdict()).containsText("Reçu modifié");
        assertThat(page.locator("#recu")).isFocused();
        assertThat(page.locator("#recu")).hasValue("");
        assertThat(agent.consultations()).isEmpty();

        scans(page, code);
        assertThat(desk.verdict()).containsText("Peut représenter l’assuré");
    }

    @Test
    void names_too_long_for_a_code_are_whole_in_what_is_attached(Visitors visitors) throws IOException {
        Visitor jean = visitors.somebody();
        String id = jean.givesElsewhere(Scans.LONGEST_NAMES);
        jean.opens("/documents/" + id + "/recu");
        assertThat(jean.page().locator("main")).containsText("trop longs pour tenir dans un code");
        assertThat(jean.page().locator("img.code")).hasCount(0);
        byte[] pdf = pdf(jean, id);

        assertThat(text(pdf)).contains("trop longs pour tenir dans un code");
        assertThat(PhotographedCode.read(printed(pdf))).isEmpty();
        Desk desk = new Desk(visitors.agent().page()).open().scanReceipt(attached(pdf));
        assertThat(desk.verdict()).containsText("Peut représenter l’assuré");
    }

    private static void scans(Page page, String code) {
        page.keyboard().type(code);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/resultats/"));
    }

    private static String onAzerty(String digits) {
        StringBuilder keys = new StringBuilder();
        digits.chars().forEach(digit -> keys.append("à&é\"'(-è_ç".charAt(digit - '0')));
        return keys.toString();
    }

    private static byte[] pdf(Visitor visitor, String id) {
        return visitor.page().request().get("/documents/" + id + "/recu.pdf").body();
    }

    private static BufferedImage printed(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFRenderer(document).renderImageWithDPI(0, DPI);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private static String attached(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDComplexFileSpecification file = Objects.requireNonNull(document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("recu.sd-jwt"));
            return new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.US_ASCII);
        }
    }

    private static BufferedImage picture(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
