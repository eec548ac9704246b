package fr.procuration.web.proof;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import fr.procuration.port.receipt.ReceiptCode;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/**
 * The code that is printed: the address of the verifier and the digits of the credential, whole, of which none is cut. A credential
 * that needs more than the largest version has no code.
 */
@Singleton
public final class ReceiptQr {

    /** The largest version: 97 modules, 0.4 mm each at 4 cm. */
    public static final int LARGEST_VERSION = 20;

    private final ProofAddresses addresses;

    /** Codes that lead to the verifier of this service. */
    public ReceiptQr(ProofAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Makes the code of a credential.
     *
     * @param credential the credential
     * @return the code, its dark modules 1; nothing if it is too long for one that can be read from paper
     */
    public Optional<ByteMatrix> of(String credential) {
        return code(credential).map(QRCode::getMatrix);
    }

    Optional<QRCode> code(String credential) {
        try {
            QRCode code = Encoder.encode(
                    addresses.verifier() + ReceiptCode.digits(credential),
                    ErrorCorrectionLevel.M,
                    Map.of(EncodeHintType.QR_COMPACT, true));
            return Optional.of(code).filter(each -> each.getVersion().getVersionNumber() <= LARGEST_VERSION);
        } catch (WriterException tooLong) {
            return Optional.empty();
        }
    }
}
