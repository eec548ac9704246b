package fr.procuration.usecase;

import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationId;
import fr.procuration.domain.identity.Nir;
import fr.procuration.domain.receipt.Receipt;
import fr.procuration.port.driven.Clock;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.ReceiptFormat;
import fr.procuration.port.driven.ReceiptRegister;
import fr.procuration.port.driving.ViewReceipt;
import fr.procuration.port.receipt.IssuedReceipt;
import fr.procuration.port.receipt.RegisteredReceipt;
import java.time.Instant;
import java.util.Optional;

/** Makes the receipt of a procuration as it is. */
final class ReceiptService implements ViewReceipt {

    private final ProcurationStore store;
    private final ReceiptRegister register;
    private final ReceiptFormat format;
    private final Clock clock;

    ReceiptService(ProcurationStore store, ReceiptRegister register, ReceiptFormat format, Clock clock) {
        this.store = store;
        this.register = register;
        this.format = format;
        this.clock = clock;
    }

    @Override
    public Optional<IssuedReceipt> of(Nir mandant, ProcurationId id) {
        Instant now = clock.now();
        return store.find(mandant, id).map(found -> issued(found, now));
    }

    private IssuedReceipt issued(Procuration procuration, Instant now) {
        RegisteredReceipt registered = register.register(procuration, now);
        Receipt receipt = Receipt.of(procuration, now, register.reference(procuration));
        return new IssuedReceipt(receipt, format.credential(receipt, registered, procuration.notBeforeItsChanges(now)));
    }
}
