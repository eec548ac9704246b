package fr.procuration.port.memory;

import fr.procuration.port.contract.ReceiptFormatContract;
import fr.procuration.port.driven.ReceiptFormat;
import fr.procuration.port.driven.ReceiptSigner;

/** The format in memory keeps the promises of the port. */
final class InMemoryReceiptFormatTest extends ReceiptFormatContract {

    private final ReceiptSigner signer = new InMemoryReceiptSigner("one");
    private final ReceiptFormat format = new InMemoryReceiptFormat(signer);
    private final ReceiptFormat another = new InMemoryReceiptFormat(new InMemoryReceiptSigner("other"));

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
