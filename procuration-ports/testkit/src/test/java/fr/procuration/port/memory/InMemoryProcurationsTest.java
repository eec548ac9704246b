package fr.procuration.port.memory;

/** The procurations in memory keep all that a store promises. */
final class InMemoryProcurationsTest extends TriedStoreContracts {

    @Override
    TriedStore instanceOn(TriedData shared) {
        return new TriedStore(shared);
    }
}
