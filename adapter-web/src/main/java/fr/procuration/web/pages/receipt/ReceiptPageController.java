package fr.procuration.web.pages.receipt;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.Paris;
import fr.procuration.domain.ProcurationId;
import fr.procuration.web.pages.frame.Frames;
import fr.procuration.web.pages.frame.Screen;
import fr.procuration.web.pages.frame.Tab;
import fr.procuration.web.pages.receipt.OwnReceipts.OwnReceipt;
import fr.procuration.web.problem.ProblemKind;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

/** The receipt of a procuration on the screen, as a picture of its code, and on paper. */
@Hidden
@Controller("/documents/{id}")
@Secured("ASSURE")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReceiptPageController {

    private static final MediaType PDF = MediaType.of("application/pdf");

    private final Frames frames;
    private final OwnReceipts receipts;
    private final PdfReceipt pdf;

    ReceiptPageController(Frames frames, OwnReceipts receipts, PdfReceipt pdf) {
        this.frames = frames;
        this.receipts = receipts;
        this.pdf = pdf;
    }

    @Get("/recu")
    @Produces(MediaType.TEXT_HTML)
    MutableHttpResponse<?> page(HttpRequest<?> request, Mandant mandant, ProcurationId id) {
        ShownReceipt shown = receipts.one(mandant, id).shown();
        return frames.page(request, "recu/ecran", new Screen(shown.title(), Tab.DOCUMENTS, mandant), shown);
    }

    @Get("/recu.png")
    HttpResponse<byte[]> picture(Mandant mandant, ProcurationId id) {
        ByteMatrix code = receipts.one(mandant, id).code();
        if (code == null) {
            throw ProblemKind.NOT_FOUND.exception();
        }
        return HttpResponse.ok(CodePicture.png(code)).contentType(MediaType.IMAGE_PNG_TYPE);
    }

    @Get("/recu.pdf")
    HttpResponse<byte[]> document(Mandant mandant, ProcurationId id) {
        OwnReceipt receipt = receipts.one(mandant, id);
        String name = "recu-procuration-" + Paris.dayOf(receipt.made()) + ".pdf";
        return HttpResponse.ok(pdf.of(receipt))
                .contentType(PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
