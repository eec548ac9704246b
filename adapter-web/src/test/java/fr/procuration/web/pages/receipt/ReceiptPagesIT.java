package fr.procuration.web.pages.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.receipt.Act;
import fr.procuration.domain.receipt.Receipt;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.ReceiptFormat;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Receipts;
import fr.procuration.port.memory.InMemoryMessages;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.PlannedMessage;
import fr.procuration.web.pages.receipt.OwnReceipts.OwnReceipt;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The mandant shows, prints and sends a receipt. */
class ReceiptPagesIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private final Mandant mandant = Mandants.random();
    private final InMemoryProcurations store = SERVICE.bean(InMemoryProcurations.class);

    @Test
    void the_page_says_what_is_proven_and_what_is_not() {
        Answer page = get("/documents/" + grant().value() + "/recu");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.body())
                .contains("Reçu de ma procuration", "Nicolas MARTIN", "né(e) le 16/04/1991", "16/01/2026 inclus")
                .contains("/recu.png\"", "Télécharger le reçu (PDF)", "Il ne prouve pas qu’elle court encore")
                .doesNotContain(mandant.nir().value(), mandant.nir().formatted());
    }

    @Test
    void the_picture_is_one_that_nobody_keeps() {
        Answer picture = get("/documents/" + grant().value() + "/recu.png");

        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(picture.header("Cache-Control")).isEqualTo("no-store");
        assertThat(picture.body()).contains("PNG");
    }

    @Test
    void the_document_is_downloaded_under_a_name_that_names_nobody() {
        Answer document = get("/documents/" + grant().value() + "/recu.pdf");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(document.header("Cache-Control")).isEqualTo("no-store");
        assertThat(document.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"recu-procuration-2025-12-16.pdf\"");
        assertThat(document.body()).startsWith("%PDF-").endsWith("%%EOF\n");
    }

    @Test
    void the_document_says_all_on_one_page() throws IOException {
        assertThat(text(document(own(grant()))))
                .contains("Reçu d’une procuration", "Françoise MARTIN", "Nicolas MARTIN", "Né(e) le 16/04/1991")
                .contains("16/12/2025", "16/01/2026 inclus", "ni au téléphone (3646) ni pour les convocations")
                .contains("Fait le 16 décembre 2025 à 10 h 00, par le service", "http://localhost:8080")
                .contains("Référence au journal", "point de contrôle", "À apporter", "L’accueil scanne ce code")
                .doesNotContain("#", mandant.nir().value(), mandant.nir().formatted());
    }

    @Test
    void the_document_holds_the_credential_for_machines() throws IOException {
        OwnReceipt receipt = own(grant());
        try (PDDocument document = Loader.loadPDF(document(receipt))) {
            PDComplexFileSpecification file = Objects.requireNonNull(document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("recu.sd-jwt"));
            String held = new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);

            assertThat(held).isEqualTo(receipt.credential());
            assertThat(SERVICE.bean(ReceiptFormat.class).read(held).receipt().act())
                    .isEqualTo(Act.OCTROI);
            assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("application/dc+sd-jwt");
            assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
            assertThat(document.getDocumentCatalog().getCOSObject().getDictionaryObject("AF"))
                    .isInstanceOfSatisfying(
                            COSArray.class, of -> assertThat(of.getObject(0)).isEqualTo(file.getCOSObject()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_3_A"})
    void the_document_can_be_read_aloud_and_kept(PDFAFlavour flavour) throws Exception {
        OwnReceipt receipt = own(grant());

        assertThat(failures(document(receipt), flavour)).isEmpty();
        assertThat(failures(document(withoutCode(receipt.shown())), flavour)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_the_end_once_it_has_ended_with_its_reason(EndReason reason) throws IOException {
        ShownReceipt shown = SERVICE.bean(ReceiptWords.class)
                .of(ProcurationId.random(), Receipts.ended(reason), Instants.GUIDE, false);

        assertThat(text(document(withoutCode(shown))))
                .contains(
                        "Reçu de la fin d’une procuration", "elle ne donne plus aucun pouvoir", "Ce qu’elle permettait")
                .contains(
                        switch (reason) {
                            case EXPIRATION -> "Expirée à la fin du 16 janvier 2026";
                            case REVOCATION -> "Révoquée par le mandant le 16 décembre 2025 à 10 h 00";
                            case RENONCIATION -> "à 10 h 00 : le mandataire y a renoncé à l’accueil";
                            case DECES -> "à 10 h 00 : la caisse a été informée d’un décès";
                            case PROTECTION -> "à 10 h 00 : la caisse a été informée d’une mesure de protection";
                            case SIGNALEMENT -> "à 10 h 00 par la caisse, pour la protection du mandant";
                        })
                .doesNotContain("À apporter");
    }

    @Test
    void shows_the_end_on_the_page() {
        ProcurationId id = grant();
        store.record(Changes.end(store.latest(mandant.nir()).orElseThrow(), EndReason.RENONCIATION));

        assertThat(get("/documents/" + id.value() + "/recu").body())
                .contains("Reçu de la fin de ma procuration", "le mandataire y a renoncé", "aucun pouvoir");
    }

    /** A code of the largest version, and names as long as names can be, which have no code. */
    @Test
    void the_longest_names_fit_on_the_page_too_and_the_document_says_why_there_is_no_code() throws IOException {
        ShownReceipt longest =
                SERVICE.bean(ReceiptWords.class).of(ProcurationId.random(), longest("Œ"), Instants.GUIDE, false);

        assertThat(text(document(withoutCode(longest))))
                .contains("trop longs pour tenir dans un code", "recu.sd-jwt", "numéro de sécurité sociale du mandant")
                .doesNotContain("scanne ce code");
        OwnReceipt coded = own(grant());
        assertThat(text(document(new OwnReceipt(longest, coded.credential(), coded.code(), Instants.GUIDE))))
                .contains("L’accueil scanne ce code");
    }

    @Test
    void says_that_letters_are_missing_which_the_font_does_not_have() throws IOException {
        ShownReceipt arabic =
                SERVICE.bean(ReceiptWords.class).of(ProcurationId.random(), longest("م"), Instants.GUIDE, false);

        assertThat(text(document(withoutCode(arabic)))).contains("l’attestation jointe la contient");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recu", "/recu.png", "/recu.pdf"})
    void is_nobody_else_s(String part) {
        String path = "/documents/" + grant().value() + part;

        assertThat(SERVICE.call("GET", path).as(Mandants.random()).send().status())
                .isEqualTo(404);
        assertThat(get("/documents/0" + part).status()).isEqualTo(404);
        assertThat(SERVICE.call("GET", path).send().status()).isEqualTo(401);
    }

    @Test
    void is_led_to_from_where_procurations_are_told_of_but_not_on_the_kiosk() {
        ProcurationId id = grant();
        tells(id);
        List<String> pages = List.of(
                "/informations",
                "/informations/messages",
                "/demarches/procuration/confirmation",
                "/documents/" + id.value());
        String link = "href=\"/documents/" + id.value() + "/recu\"";

        assertThat(pages).allSatisfy(page -> assertThat(get(page).body()).contains(link));
        assertThat(pages.subList(0, 3))
                .allSatisfy(page -> assertThat(get(page + "?canal=bms").body()).doesNotContain("/recu"));

        store.record(Changes.end(store.latest(mandant.nir()).orElseThrow(), EndReason.DECES));
        assertThat(get("/informations").body()).contains(link, "Reçu de la fin");
    }

    private void tells(ProcurationId id) {
        JournalEntry grant = store.after(JournalEntry.START, 100_000).stream()
                .filter(entry -> entry.event().procuration().equals(id))
                .findFirst()
                .orElseThrow();
        SERVICE.bean(InMemoryMessages.class)
                .add(grant, List.of(new PlannedMessage(MessageKind.ACCORDEE, Instants.GUIDE, Instants.GUIDE, null)));
    }

    private static Receipt longest(String letters) {
        return Receipts.granted(Receipts.longest(letters), Receipts.longest(letters), Receipts.GRANT.birthDate());
    }

    private static OwnReceipt withoutCode(ShownReceipt shown) {
        return new OwnReceipt(shown, "a.b.c~", null, Instants.GUIDE);
    }

    private OwnReceipt own(ProcurationId id) {
        return SERVICE.bean(OwnReceipts.class).one(mandant, id);
    }

    private static byte[] document(OwnReceipt receipt) {
        return SERVICE.bean(PdfReceipt.class).of(receipt);
    }

    private static String text(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private static List<String> failures(byte[] document, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(document), flavour)) {
            return Foundries.defaultInstance()
                    .createValidator(flavour, false)
                    .validate(parser)
                    .getTestAssertions()
                    .stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private Answer get(String path) {
        return SERVICE.call("GET", path).as(mandant).send();
    }

    private ProcurationId grant() {
        store.record(Changes.grant(mandant));
        Procuration granted = store.latest(mandant.nir()).orElseThrow();
        return granted.id();
    }
}
