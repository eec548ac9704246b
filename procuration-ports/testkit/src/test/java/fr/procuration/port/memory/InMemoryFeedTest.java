package fr.procuration.port.memory;

import fr.procuration.port.contract.FeedContract;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;

final class InMemoryFeedTest extends FeedContract {

    private final InMemoryProcurations procurations = new InMemoryProcurations();

    @Override
    protected ProcurationStore store() {
        return procurations;
    }

    @Override
    protected Journal journal() {
        return procurations;
    }

    @Override
    protected Feed feed() {
        return procurations;
    }
}
