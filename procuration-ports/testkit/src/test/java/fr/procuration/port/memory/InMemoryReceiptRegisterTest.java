package fr.procuration.port.memory;

import fr.procuration.port.contract.ReceiptRegisterContract;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.ReceiptRegister;

/** The register in memory keeps the promises of the port. */
final class InMemoryReceiptRegisterTest extends ReceiptRegisterContract {

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final ReceiptRegister register = new InMemoryReceiptRegister(store);

    @Override
    protected ReceiptRegister register() {
        return register;
    }

    @Override
    protected ReceiptRegister another() {
        return register;
    }

    @Override
    protected ProcurationStore store() {
        return store;
    }
}
