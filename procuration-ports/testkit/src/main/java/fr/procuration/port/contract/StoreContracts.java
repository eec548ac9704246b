package fr.procuration.port.contract;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;

/**
 * All contracts of a store: of procurations, the answers kept for keys, the journal, and, where it has them, blocks and the feed.
 *
 * <p>A store extends this class once. Both instances have the same data throughout one test; they may be the same from one call to the
 * next, or new ones. Who runs one test class with Maven names the nested ones too: {@code -Dtest='MyStoreTest,StoreContracts*'}.
 */
public abstract class StoreContracts extends AdapterContract {

    /**
     * The store.
     *
     * @return an instance of it
     */
    protected abstract StoreInstance store();

    /**
     * The store as another process has it: with connections, caches and locks of its own, on the same data. Changes that exclude each
     * other are made through both.
     *
     * @return another instance; the same if its data are those of one process
     */
    protected abstract StoreInstance another();

    /**
     * Makes every change fail when a part of it is written, to the end of the test: after the state and before its entry in the journal,
     * or in whichever order the store writes them (in a database, by a trigger that raises an error). What can be read stays so. Without
     * it the tests of such changes are skipped.
     */
    protected void failHalfway() {
        Assumptions.abort("nothing makes a change of this store fail halfway");
    }

    /** {@link ProcurationStoreContract}. */
    @Nested
    class Procurations extends ProcurationStoreContract {
        @Override
        StoreContracts subscriber() {
            return StoreContracts.this;
        }
    }

    /** {@link KeptProcurationsContract}. */
    @Nested
    class KeptProcurations extends KeptProcurationsContract {
        @Override
        StoreContracts subscriber() {
            return StoreContracts.this;
        }
    }

    /** {@link KeptAnswersContract}. */
    @Nested
    class KeptAnswers extends KeptAnswersContract {
        @Override
        StoreContracts subscriber() {
            return StoreContracts.this;
        }
    }

    /** {@link ConcurrentChangesContract}. */
    @Nested
    class ConcurrentChanges extends ConcurrentChangesContract {
        @Override
        StoreContracts subscriber() {
            return StoreContracts.this;
        }
    }

    /** {@link JournalContract}. */
    @Nested
    class JournalEntries extends JournalContract {
        @Override
        StoreContracts subscriber() {
            return StoreContracts.this;
        }
    }

    /** {@link GrantBlocksContract}. */
    @Nested
    class Blocks extends GrantBlocksContract {
        @Override
        StoreContracts subscriber() {
            return StoreContracts.this;
        }
    }

    /** {@link FeedContract}. */
    @Nested
    class FeedEntries extends FeedContract {
        @Override
        StoreContracts subscriber() {
            return StoreContracts.this;
        }
    }

    /** {@link WholeChangesContract}. */
    @Nested
    class WholeChanges extends WholeChangesContract {
        @Override
        StoreContracts subscriber() {
            return StoreContracts.this;
        }
    }

    /** {@link StoreOutagesContract}. */
    @Nested
    class Outages extends StoreOutagesContract {
        @Override
        StoreContracts subscriber() {
            return StoreContracts.this;
        }
    }
}
