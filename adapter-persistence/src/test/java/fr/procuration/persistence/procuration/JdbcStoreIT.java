package fr.procuration.persistence.procuration;

import fr.procuration.persistence.service.Instance;
import fr.procuration.persistence.service.TwoInstances;
import fr.procuration.port.contract.StoreContracts;
import fr.procuration.port.contract.StoreInstance;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.GrantBlocks;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Procurations, journal, blocks and feed on PostgreSQL keep all that a store promises, on two instances. */
final class JdbcStoreIT extends StoreContracts {

    @RegisterExtension
    static final TwoInstances INSTANCES = new TwoInstances();

    @Override
    protected StoreInstance store() {
        return portsOf(INSTANCES.one());
    }

    @Override
    protected StoreInstance another() {
        return portsOf(INSTANCES.other());
    }

    @Override
    protected void breakDown() {
        INSTANCES.breakDown();
    }

    @Override
    protected void failHalfway() {
        INSTANCES.failOn("journal");
    }

    private static StoreInstance portsOf(Instance instance) {
        return new StoreInstance(
                instance.get(ProcurationStore.class),
                instance.get(Journal.class),
                instance.get(GrantBlocks.class),
                instance.get(Feed.class));
    }
}
