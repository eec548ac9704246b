package fr.procuration.port.memory;

import fr.procuration.port.contract.ReceiptSignerContract;
import fr.procuration.port.driven.ReceiptSigner;

/** The keys in memory keep the promises of the port. */
final class InMemoryReceiptSignerTest extends ReceiptSignerContract {

    private final ReceiptSigner signer = new InMemoryReceiptSigner("current", "next");

    @Override
    protected ReceiptSigner signer() {
        return signer;
    }
}
