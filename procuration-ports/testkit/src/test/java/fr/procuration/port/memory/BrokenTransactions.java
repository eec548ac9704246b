package fr.procuration.port.memory;

import fr.procuration.domain.Change;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driven.GrantOutcome;
import fr.procuration.port.driven.KeptAnswer;
import org.jspecify.annotations.Nullable;

/** Stores that leave a part of a change that failed. */
final class BrokenTransactions {

    private BrokenTransactions() {}

    /** What fails is committed: the state without its entry. */
    static class Committed extends TriedStore {

        Committed(TriedData data) {
            super(data);
        }

        @Override
        public boolean record(Change change) {
            leaveAPartOf(change);
            return super.record(change);
        }

        @Override
        public GrantOutcome grant(Change grant, @Nullable IdempotencyKey key) {
            leaveAPartOf(grant);
            return super.grant(grant, key);
        }

        void leaveAPartOf(Change change) {
            if (shared().failsHalfway()) {
                data().put(change);
            }
        }
    }

    /** The entry without the state. */
    static final class EntryAlone extends Committed {

        EntryAlone(TriedData data) {
            super(data);
        }

        @Override
        void leaveAPartOf(Change change) {
            if (shared().failsHalfway()) {
                shared().failHalfway(false);
                data().enter(change.event());
                shared().failHalfway(true);
            }
        }
    }

    /** The answer to a key without the grant. */
    static final class AnswerAlone extends TriedStore {

        AnswerAlone(TriedData data) {
            super(data);
        }

        @Override
        public GrantOutcome grant(Change grant, @Nullable IdempotencyKey key) {
            if (shared().failsHalfway() && key != null) {
                data().keepFirst(grant.procuration().mandant().nir(), key, new KeptAnswer.Granted(grant.procuration()));
                throw outage();
            }
            return super.grant(grant, key);
        }
    }
}
