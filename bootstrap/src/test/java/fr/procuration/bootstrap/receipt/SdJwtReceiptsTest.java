package fr.procuration.bootstrap.receipt;

import fr.procuration.port.contract.ReceiptFormatContract;
import fr.procuration.port.driven.ReceiptFormat;
import fr.procuration.port.driven.ReceiptSigner;
import fr.procuration.port.memory.InMemoryReceiptSigner;
import fr.procuration.web.proof.ProofAddresses;

/** The format of others keeps the promises of the port. */
final class SdJwtReceiptsTest extends ReceiptFormatContract {

    private final ReceiptSigner signer = new InMemoryReceiptSigner("1234567890");
    private final ReceiptFormat format = of(signer);
    private final ReceiptFormat another = of(new InMemoryReceiptSigner("987654321"));

    private static ReceiptFormat of(ReceiptSigner signer) {
        return new SdJwtReceipts(new SignedTokens(signer), new ProofAddresses("https://procuration.example.fr"));
    }

    @Override
    protected ReceiptFormat format() {
        return format;
    }

    @Override
    protected ReceiptSigner signer() {
        return signer;
    }

    @Override
    protected ReceiptFormat another() {
        return another;
    }
}
