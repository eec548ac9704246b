package fr.procuration.port.memory;

import fr.procuration.port.contract.StoreContracts;
import fr.procuration.port.contract.StoreInstance;

/** The contracts of a store on two instances in memory. */
abstract class TriedStoreContracts extends StoreContracts {

    private final TriedData data = new TriedData();
    private final StoreInstance one = StoreInstance.of(instanceOn(data));
    private final StoreInstance other = StoreInstance.of(instanceOn(data));

    abstract TriedStore instanceOn(TriedData shared);

    @Override
    protected StoreInstance store() {
        return one;
    }

    @Override
    protected StoreInstance another() {
        return other;
    }

    @Override
    protected void breakDown() {
        data.lose();
    }

    @Override
    protected void failHalfway() {
        data.failHalfway(true);
    }
}
