package fr.procuration.web.pages.receipt;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import fr.procuration.domain.Mandant;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.port.driving.ViewReceipt;
import fr.procuration.port.receipt.IssuedReceipt;
import fr.procuration.web.proof.ReceiptQr;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The receipts of who is signed in, with their codes; those of others are as unknown as what nobody gave. */
@Singleton
final class OwnReceipts {

    private final ViewReceipt viewReceipt;
    private final ReceiptQr codes;
    private final ReceiptWords words;
    private final ClockProvider clock;

    OwnReceipts(ViewReceipt viewReceipt, ReceiptQr codes, ReceiptWords words, ClockProvider clock) {
        this.viewReceipt = viewReceipt;
        this.codes = codes;
        this.words = words;
        this.clock = clock;
    }

    OwnReceipt one(Mandant mandant, ProcurationId id) {
        Instant made = clock.getClock().instant();
        IssuedReceipt issued =
                viewReceipt.of(mandant.nir(), id).orElseThrow(() -> new RefusedException(new Refusal.Unknown()));
        ByteMatrix code = codes.of(issued.credential()).orElse(null);
        return new OwnReceipt(words.of(id, issued.receipt(), made, code != null), issued.credential(), code, made);
    }

    /**
     * A receipt, as it is shown and as it is proven.
     *
     * @param shown what it proves
     * @param credential what proves it
     * @param code the same to scan, null if its names are too long
     * @param made when it was made
     */
    record OwnReceipt(
            ShownReceipt shown, String credential, @Nullable ByteMatrix code, Instant made) {

        @Override
        public String toString() {
            return "OwnReceipt[masked]";
        }
    }
}
