package fr.procuration.port.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.GrantBlocks;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** One contract of a store, with its ports: those of one instance, and those of another on the same data. */
abstract class StoreContract {

    abstract StoreContracts subscriber();

    final ProcurationStore store() {
        return subscriber().store().procurations();
    }

    final ProcurationStore another() {
        return subscriber().another().procurations();
    }

    /** The one or the other, in turn. */
    final ProcurationStore storeOf(int each) {
        return each % 2 == 0 ? store() : another();
    }

    final Journal journal() {
        return subscriber().store().journal();
    }

    final Journal journalOf(int each) {
        return each % 2 == 0 ? journal() : subscriber().another().journal();
    }

    final GrantBlocks blocks() {
        return implemented(subscriber().store().blocks());
    }

    final GrantBlocks blocksOf(int each) {
        return each % 2 == 0 ? blocks() : implemented(subscriber().another().blocks());
    }

    final Feed feed() {
        return implemented(subscriber().store().feed());
    }

    final Feed feedOf(int each) {
        return each % 2 == 0 ? feed() : implemented(subscriber().another().feed());
    }

    final Change recorded(Change change) {
        return recorded(store(), change);
    }

    static Change recorded(ProcurationStore store, Change change) {
        assertThat(store.record(change)).isTrue();
        return change;
    }

    private static <P> P implemented(@Nullable P port) {
        if (port == null) {
            return Assumptions.abort("the store does not implement this port");
        }
        return port;
    }
}
