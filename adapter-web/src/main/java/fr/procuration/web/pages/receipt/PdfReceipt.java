package fr.procuration.web.pages.receipt;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import fr.procuration.web.pages.paper.Attachment;
import fr.procuration.web.pages.paper.TaggedDocument;
import fr.procuration.web.pages.receipt.OwnReceipts.OwnReceipt;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A receipt on one page, with its code and, for machines, its credential. */
@Singleton
final class PdfReceipt {

    static final String CREDENTIAL = "recu.sd-jwt";

    private final TaggedDocument document;

    PdfReceipt(TaggedDocument document) {
        this.document = document;
    }

    byte[] of(OwnReceipt receipt) {
        ByteMatrix code = receipt.code();
        PrintedReceipt printed = new PrintedReceipt(receipt.shown(), code == null ? null : CodePicture.inline(code));
        Attachment credential = new Attachment(
                CREDENTIAL,
                "application/dc+sd-jwt",
                "L’attestation signée que porte ce reçu",
                receipt.credential(),
                receipt.made());
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            document.write("recu/papier", printed, credential, written);
        } catch (IOException e) {
            throw new UncheckedIOException("a receipt could not be written", e);
        }
        return written.toByteArray();
    }
}
