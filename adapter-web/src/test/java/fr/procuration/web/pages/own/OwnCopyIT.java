package fr.procuration.web.pages.own;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Consultation;
import fr.procuration.domain.Consultation.Outcome;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Procuration;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driving.CopyOwnData;
import fr.procuration.port.fixture.Agents;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Traced;
import fr.procuration.port.memory.InMemoryConsultations;
import fr.procuration.port.memory.InMemoryMessages;
import fr.procuration.port.memory.InMemoryProcurations;
import fr.procuration.port.memory.InMemoryReceiptRegister;
import fr.procuration.port.message.EmailAddress;
import fr.procuration.port.message.MessageKind;
import fr.procuration.port.message.PlannedMessage;
import fr.procuration.port.receipt.RegisteredReceipt;
import fr.procuration.web.service.Answer;
import fr.procuration.web.service.InMemoryService;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The mandant downloads all that is known about them, as a sheet and as a document. */
class OwnCopyIT {

    @RegisterExtension
    static final InMemoryService SERVICE = new InMemoryService();

    private static final Pattern TOKEN = Pattern.compile("name=\"csrfToken\" value=\"([^\"]*)\"");

    private final Mandant mandant = Mandants.random();
    private final InMemoryConsultations traces = SERVICE.bean(InMemoryConsultations.class);
    private RegisteredReceipt receipt;

    @BeforeEach
    void history() {
        InMemoryProcurations store = SERVICE.bean(InMemoryProcurations.class);
        store.record(Changes.grant(mandant));
        Procuration granted = store.latest(mandant.nir()).orElseThrow();
        receipt = SERVICE.bean(InMemoryReceiptRegister.class).register(granted, Instants.GUIDE);
        InMemoryMessages messages = SERVICE.bean(InMemoryMessages.class);
        messages.learn(mandant.nir(), new EmailAddress("francoise@exemple.fr"), Instants.GUIDE, true);
        JournalEntry grant = store.after(JournalEntry.START, 100_000).stream()
                .filter(entry -> entry.event().procuration().equals(granted.id()))
                .findFirst()
                .orElseThrow();
        messages.add(grant, List.of(new PlannedMessage(MessageKind.ACCORDEE, Instants.GUIDE, Instants.GUIDE, null)));
        store.record(Changes.reception(granted));
        store.record(Changes.mismatch(granted, Agents.LYON, Instants.GUIDE.plusSeconds(60)));
        store.record(Changes.end(granted, EndReason.RENONCIATION));
        traces.record(new Consultation(mandant.nir(), Agents.PARIS, Instants.GUIDE.minusSeconds(1), Outcome.DIFFERENT));
    }

    @Test
    void as_a_sheet() {
        Answer answer = download("csv");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/csv").contains("charset=utf-8");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("mes-procurations-2025-12-16.csv");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.body().replace("\r\n", "\n")).isEqualTo("""
                        \uFEFFrubrique;le;du;au;personne;accueil;detail
                        Votre compte;;;;;;Nom\u00a0: %s
                        Votre compte;;;;;;Date de naissance\u00a0: 14/08/1955
                        Votre compte;;;;;;Numéro de sécurité sociale\u00a0: %s
                        Votre compte;;;;;;Courriel\u00a0: francoise@exemple.fr
                        Votre compte;;;;;;Courriels souhaités\u00a0: oui
                        Vos procurations;2025-12-16T10:00:00+01:00;2025-12-16;2026-01-16;M.\u00a0Nicolas MARTIN, né le 16/04/1991;;\
                        Terminée le 16/12/2025 à 10\u00a0h\u00a000\u00a0: le mandataire y a renoncé à l’accueil
                        Les reçus de vos procurations;2025-12-16T10:00:00+01:00;2025-12-16;2026-01-16;M.\u00a0Nicolas MARTIN, né le 16/04/1991;;\
                        Reçu demandé – référence %s, état publié à la place %d de la liste 1
                        Ce qui s’est passé à l’accueil;2025-12-16T10:01:00+01:00;;;M.\u00a0Nicolas MARTIN, né le 16/04/1991;\
                        CPAM-LYON-02;Une pièce d’identité qui n’est pas celle du mandataire a été présentée
                        Ce qui s’est passé à l’accueil;2025-12-16T10:00:01+01:00;;;M.\u00a0Nicolas MARTIN, né le 16/04/1991;\
                        CPAM-PARIS-01;Mandataire reçu
                        Qui a consulté;2025-12-16T10:00:00+01:00;;;;En ligne;Téléchargement de vos données
                        Qui a consulté;2025-12-16T09:59:59+01:00;;;;CPAM-PARIS-01;Pièce d’identité différente
                        Vos messages;2025-12-16T10:00:00+01:00;;;M.\u00a0Nicolas MARTIN, né le 16/04/1991;;\
                        Votre procuration est enregistrée – En attente d’envoi par courriel
                        """.formatted(
                        "Mme\u00a0Françoise MARTIN",
                        mandant.nir().formatted(),
                        receipt.subject(),
                        receipt.status().index()));
    }

    @Test
    void as_a_document() throws IOException {
        Answer answer = download("pdf");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition")).contains("mes-procurations-2025-12-16.pdf");
        assertThat(answer.body()).startsWith("%PDF-").endsWith("%%EOF\n");
        try (PDDocument document = Loader.loadPDF(document())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Ce que le service Procuration en ligne sait de moi")
                    .contains("Nicolas MARTIN, né le 16/04/1991")
                    .contains("le mandataire y a renoncé à l’accueil")
                    .contains("Pièce d’identité différente")
                    .contains("référence " + receipt.subject())
                    .contains(mandant.nir().formatted())
                    .doesNotContain("#");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
        }
    }

    @Test
    void as_a_document_that_can_be_read_aloud() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(document()), PDFAFlavour.PDFUA_1)) {
            List<String> failures = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFUA_1, false)
                    .validate(parser)
                    .getTestAssertions()
                    .stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();

            assertThat(failures).isEmpty();
        }
    }

    @Test
    void says_of_each_procuration_that_no_receipt_was_asked_for() {
        InMemoryProcurations store = SERVICE.bean(InMemoryProcurations.class);
        store.record(Changes.grantAfter(store.latest(mandant.nir()).orElseThrow(), Instants.GUIDE.plusSeconds(60)));

        assertThat(download("csv").body().lines().filter(line -> line.startsWith("Les reçus")))
                .hasSize(2)
                .first()
                .asString()
                .endsWith(";Aucun reçu demandé");
    }

    @Test
    void is_noted_among_the_consultations() {
        download("csv");

        assertThat(Traced.about(traces, mandant.nir()))
                .extracting(Consultation::outcome)
                .contains(Outcome.TELECHARGE);
        assertThat(SERVICE.call("GET", "/informations").as(mandant).send().body())
                .contains("<td>En ligne</td>", "Téléchargement de vos données");
    }

    @Test
    void needs_the_token_of_the_page() {
        Answer answer = SERVICE.call("POST", "/informations/copie")
                .as(mandant)
                .form("format=csv")
                .send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(Traced.about(traces, mandant.nir()))
                .extracting(Consultation::outcome)
                .doesNotContain(Outcome.TELECHARGE);
    }

    @Test
    void is_not_offered_on_the_kiosk() {
        assertThat(SERVICE.call("GET", "/informations?canal=bms")
                        .as(mandant)
                        .send()
                        .body())
                .doesNotContain("/informations/copie");
    }

    private Answer download(String format) {
        Answer page = SERVICE.call("GET", "/informations").as(mandant).send();
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return SERVICE.call("POST", "/informations/copie")
                .as(mandant)
                .header("Cookie", page.header("Set-Cookie").split(";", 2)[0])
                .form("format=" + format + "&csrfToken=" + token.group(1))
                .send();
    }

    private byte[] document() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CopyOwnData.OwnData data = SERVICE.bean(CopyOwnData.class).of(mandant.nir(), "192.0.2.7");
        SERVICE.bean(PdfCopy.class).write(SERVICE.bean(CopyLines.class).of(mandant, data), bytes);
        return bytes.toByteArray();
    }
}
