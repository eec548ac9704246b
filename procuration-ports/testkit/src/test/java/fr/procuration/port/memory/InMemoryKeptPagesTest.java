package fr.procuration.port.memory;

import fr.procuration.port.contract.KeptPagesContract;
import fr.procuration.port.session.KeptPages;

/** Pages in memory keep the contract. */
final class InMemoryKeptPagesTest extends KeptPagesContract {

    private final KeptPages pages = new InMemoryKeptPages();

    @Override
    protected KeptPages pages() {
        return pages;
    }

    @Override
    protected KeptPages another() {
        return pages;
    }
}
