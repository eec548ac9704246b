package fr.procuration.bootstrap.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import fr.procuration.domain.EndReason;
import fr.procuration.domain.identity.BirthDate;
import fr.procuration.domain.identity.Name;
import fr.procuration.domain.receipt.Receipt;
import fr.procuration.domain.receipt.WrittenName;
import fr.procuration.port.driven.ReceiptFormat;
import fr.procuration.port.fixture.Instants;
import fr.procuration.port.fixture.Receipts;
import fr.procuration.port.memory.InMemoryReceiptSigner;
import fr.procuration.port.receipt.ReceiptCode;
import fr.procuration.web.proof.ProofAddresses;
import fr.procuration.web.proof.ReceiptQr;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code is small enough to be read from paper, with names as long as people have them; longer ones have none, and are not cut. */
class PrintedCodeTest {

    private static final BirthDate BORN = new BirthDate(1991, 4, 16);
    private static final int MODULE = 3;
    private static final int QUIET = 4;

    private final ProofAddresses addresses = new ProofAddresses("https://procuration.assurance-maladie.fr");
    private final ReceiptFormat format =
            new SdJwtReceipts(new SignedTokens(new InMemoryReceiptSigner("4294967295")), addresses);
    private final ReceiptQr codes = new ReceiptQr(addresses);

    static Stream<Receipt> receiptsThatFit() {
        return Stream.concat(
                Stream.of(
                        Receipts.GRANT,
                        Receipts.granted(
                                names("Œuvrard-Łukaszewicz", "d’Haussonville", "Zéphirine Marie-Thérèse"),
                                names("Lefèvre d’Ormesson", "Müller-Łopuszański", "Jean-Baptiste Éloïs"),
                                BORN),
                        // 20 letters that do not repeat, in each of six names.
                        Receipts.granted(
                                names("Œbcdéfghijklmnopqrst", "Łzyxwvutsrqponmlkjih", "Aqwzsxedcrfvtgbyhn’o"),
                                names("Pmloikujyhntgbrfvedé", "Nbvcxwqsdfghjklmpoiu", "Tréqgdsyhjuikolpmw’f"),
                                BORN)),
                Stream.of(EndReason.values()).map(Receipts::ended));
    }

    private static WrittenName names(String nom, String nomUsage, String prenom) {
        return new WrittenName(new Name(nom), new Name(nomUsage), new Name(prenom));
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("receiptsThatFit")
    void a_code_of_at_most_version_20_is_read_back_whole(Receipt receipt) throws ReaderException {
        String credential = format.credential(receipt, Receipts.REGISTERED, Instants.GUIDE);

        ByteMatrix code = codes.of(credential).orElseThrow();
        assertThat((code.getWidth() - 17) / 4).isLessThanOrEqualTo(ReceiptQr.LARGEST_VERSION);
        String scanned = read(code);
        assertThat(scanned).matches("https://procuration\\.assurance-maladie\\.fr/verifier#[0-9]+");
        assertThat(ReceiptCode.read(scanned)).contains(credential);
        assertThat(format.read(ReceiptCode.read(scanned).orElseThrow()).receipt())
                .isEqualTo(receipt);
    }

    @Test
    void the_longest_names_that_the_domain_permits_have_no_code_and_are_all_in_the_credential() {
        // Of one letter they would be compressed to nothing.
        String letters = "ŒŁ’aébcdefghijklmnopqrstuvwxyzàâçèêëîïôùûü-".repeat(3);
        WrittenName mandant = names(letters.substring(0, 100), letters.substring(7, 107), letters.substring(13, 113));
        WrittenName mandataire = names(shuffled(letters, 7), shuffled(letters, 11), shuffled(letters, 13));
        Receipt longest = Receipts.granted(mandant, mandataire, BORN);

        String credential = format.credential(longest, Receipts.REGISTERED, Instants.GUIDE);

        assertThat(codes.of(credential)).isEmpty();
        assertThat(ReceiptCode.read(ReceiptCode.digits(credential))).contains(credential);
        assertThat(format.read(credential).receipt()).isEqualTo(longest);
    }

    private static String shuffled(String letters, int step) {
        StringBuilder shuffled = new StringBuilder();
        for (int each = 0; shuffled.length() < 100; each += step) {
            shuffled.append(letters.charAt(each * each % letters.length()));
        }
        return shuffled.toString();
    }

    private static String read(ByteMatrix code) throws ReaderException {
        int size = (code.getWidth() + 2 * QUIET) * MODULE;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xFFFFFF);
        for (int y = 0; y < code.getHeight() * MODULE; y++) {
            for (int x = 0; x < code.getWidth() * MODULE; x++) {
                if (code.get(x / MODULE, y / MODULE) == 1) {
                    pixels[(y + QUIET * MODULE) * size + x + QUIET * MODULE] = 0;
                }
            }
        }
        // What is read is looked at here, not how a code is found in a picture.
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels))),
                        Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
