package fr.procuration.port.memory;

import fr.procuration.port.contract.GrantBlocksContract;
import fr.procuration.port.driven.GrantBlocks;
import fr.procuration.port.driven.ProcurationStore;

final class InMemoryGrantBlocksTest extends GrantBlocksContract {

    private final InMemoryProcurations store = new InMemoryProcurations();

    @Override
    protected GrantBlocks blocks() {
        return store;
    }

    @Override
    protected ProcurationStore store() {
        return store;
    }
}
