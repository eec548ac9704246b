package fr.procuration.port.contract;

import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.GrantBlocks;
import fr.procuration.port.driven.Journal;
import fr.procuration.port.driven.ProcurationStore;
import org.jspecify.annotations.Nullable;

/**
 * One instance of a store, by its ports, as one process has it.
 *
 * @param procurations the procurations, with the answers kept for keys
 * @param journal the journal that is written with them
 * @param blocks the blocks that they keep to, null if the store has none
 * @param feed the feed of that journal, null if the store has none
 */
public record StoreInstance(
        ProcurationStore procurations,
        Journal journal,
        @Nullable GrantBlocks blocks,
        @Nullable Feed feed) {

    /**
     * One object that is all ports of a store.
     *
     * @param store the store; it may implement {@link GrantBlocks} and {@link Feed} as well
     * @param <S> what it is
     * @return the instance
     */
    public static <S extends ProcurationStore & Journal> StoreInstance of(S store) {
        return new StoreInstance(
                store,
                store,
                store instanceof GrantBlocks blocks ? blocks : null,
                store instanceof Feed feed ? feed : null);
    }
}
