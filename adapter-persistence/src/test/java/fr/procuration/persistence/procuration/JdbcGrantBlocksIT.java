package fr.procuration.persistence.procuration;

import fr.procuration.persistence.service.TwoInstances;
import fr.procuration.port.contract.GrantBlocksContract;
import fr.procuration.port.driven.GrantBlocks;
import fr.procuration.port.driven.ProcurationStore;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Blocks on PostgreSQL keep their contract, on two instances. */
final class JdbcGrantBlocksIT extends GrantBlocksContract {

    @RegisterExtension
    static final TwoInstances INSTANCES = new TwoInstances();

    @Override
    protected GrantBlocks blocks() {
        return INSTANCES.get(GrantBlocks.class);
    }

    @Override
    protected ProcurationStore store() {
        return INSTANCES.get(ProcurationStore.class);
    }
}
