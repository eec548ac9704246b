package fr.procuration.persistence.receipt;

import fr.procuration.persistence.service.TwoInstances;
import fr.procuration.port.contract.ReceiptRegisterContract;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.driven.ReceiptRegister;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances register procurations, and tell of them alike. */
final class JdbcReceiptRegisterIT extends ReceiptRegisterContract {

    @RegisterExtension
    static final TwoInstances INSTANCES = new TwoInstances();

    @Override
    protected ReceiptRegister register() {
        return INSTANCES.get(ReceiptRegister.class);
    }

    @Override
    protected ReceiptRegister another() {
        return INSTANCES.other().get(ReceiptRegister.class);
    }

    @Override
    protected ProcurationStore store() {
        return INSTANCES.get(ProcurationStore.class);
    }

    @Override
    protected void breakDown() {
        INSTANCES.breakDown();
    }
}
