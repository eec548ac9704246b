package fr.procuration.port.contract;

import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.GrantBlocks;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;
import org.junit.jupiter.api.Test;

/** A store that cannot be reached says so, whatever it is asked and whatever its driver throws. */
abstract class StoreOutagesContract extends StoreContract {

    @Test
    void every_method_of_the_store_tells_of_an_outage() {
        subscriber().breakDown();

        EveryMethod.of(ProcurationStore.class).tellsOfAnOutage(store());
    }

    @Test
    void every_method_of_the_journal_tells_of_an_outage() {
        subscriber().breakDown();

        EveryMethod.of(Journal.class).tellsOfAnOutage(journal());
    }

    @Test
    void every_method_of_the_blocks_tells_of_an_outage() {
        subscriber().breakDown();

        EveryMethod.of(GrantBlocks.class).tellsOfAnOutage(blocks());
    }

    @Test
    void every_method_of_the_feed_tells_of_an_outage() {
        subscriber().breakDown();

        EveryMethod.of(Feed.class).tellsOfAnOutage(feed());
    }
}
