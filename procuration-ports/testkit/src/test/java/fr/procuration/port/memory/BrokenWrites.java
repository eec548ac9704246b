package fr.procuration.port.memory;

import fr.procuration.domain.Change;
import fr.procuration.domain.Procuration;
import fr.procuration.domain.ProcurationEvent.Ended;
import fr.procuration.domain.ProcurationEvent.Mismatched;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.GrantOutcome;
import fr.procuration.port.driven.KeptAnswer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stores that write what they should not, or not what they should. */
final class BrokenWrites {

    private BrokenWrites() {}

    /** A second revocation is recorded as well. */
    static final class EndsTwice extends TriedStore {

        EndsTwice(TriedData data) {
            super(data);
        }

        @Override
        public boolean record(Change change) {
            return change.event() instanceof Ended ? written(this, change) : super.record(change);
        }
    }

    /** Every mismatch is recorded. */
    static final class MismatchesWithoutEnd extends TriedStore {

        MismatchesWithoutEnd(TriedData data) {
            super(data);
        }

        @Override
        public boolean record(Change change) {
            return change.event() instanceof Mismatched ? written(this, change) : super.record(change);
        }
    }

    /** What is blocked is granted. */
    static final class IgnoresBlocks extends TriedStore {

        IgnoresBlocks(TriedData data) {
            super(data);
        }

        @Override
        public GrantOutcome grant(Change grant, @Nullable IdempotencyKey key) {
            GrantOutcome outcome = super.grant(grant, key);
            return outcome instanceof GrantOutcome.Blocked && written(this, grant)
                    ? new GrantOutcome.Recorded(grant.procuration())
                    : outcome;
        }
    }

    /** A grant is no answer to its key. */
    static final class ForgetsAnswers extends TriedStore {

        ForgetsAnswers(TriedData data) {
            super(data);
        }

        @Override
        public GrantOutcome grant(Change grant, @Nullable IdempotencyKey key) {
            return super.grant(grant, null);
        }
    }

    /** The last answer to a key replaces the first. */
    static final class ReplacesAnswers extends TriedStore {

        private final Map<IdempotencyKey, KeptAnswer> last = new ConcurrentHashMap<>();

        ReplacesAnswers(TriedData data) {
            super(data);
        }

        @Override
        public boolean keep(Nir mandant, IdempotencyKey key, KeptAnswer.AlreadyRunning answer) {
            last.put(key, answer);
            super.keep(mandant, key, answer);
            return true;
        }

        @Override
        public Optional<KeptAnswer> answerTo(Nir mandant, IdempotencyKey key) {
            return super.answerTo(mandant, key).map(first -> last.getOrDefault(key, first));
        }
    }

    /** An end ends all procurations of the mandant. */
    static final class EndsAll extends TriedStore {

        EndsAll(TriedData data) {
            super(data);
        }

        @Override
        public boolean record(Change change) {
            boolean recorded = super.record(change);
            if (recorded && change.event() instanceof Ended) {
                super.all(change.procuration().mandant().nir()).stream()
                        .flatMap(each -> each.revoke(each.validity().from()).stream())
                        .forEach(data()::put);
            }
            return recorded;
        }
    }

    /** A number is taken by the procuration that has it, and by no higher one. */
    static final class TakesLowerNumbers extends TriedStore {

        TakesLowerNumbers(TriedData data) {
            super(data);
        }

        @Override
        public GrantOutcome grant(Change grant, @Nullable IdempotencyKey key) {
            Procuration granted = grant.procuration();
            GrantOutcome outcome = super.grant(grant, key);
            return outcome instanceof GrantOutcome.Preceded
                            && all(granted.mandant().nir()).stream()
                                    .noneMatch(each -> each.number() == granted.number())
                            && written(this, grant)
                    ? new GrantOutcome.Recorded(granted)
                    : outcome;
        }
    }

    /** Keys compare without case. */
    static final class FoldsKeys extends TriedStore {

        FoldsKeys(TriedData data) {
            super(data);
        }

        @Override
        public Optional<KeptAnswer> answerTo(Nir mandant, IdempotencyKey key) {
            return super.answerTo(mandant, new IdempotencyKey(key.value().toLowerCase(Locale.ROOT)));
        }
    }

    /** A desk records one mismatch in a quarter of an hour, whatever the procuration. */
    static final class OneMismatchForAll extends TriedStore {

        OneMismatchForAll(TriedData data) {
            super(data);
        }

        @Override
        public boolean record(Change change) {
            return !(change.event() instanceof Mismatched mismatched && isKnownAtTheDeskOf(mismatched))
                    && super.record(change);
        }

        private boolean isKnownAtTheDeskOf(Mismatched mismatched) {
            return after(JournalEntry.START, Integer.MAX_VALUE).stream()
                    .anyMatch(each -> each.event() instanceof Mismatched other
                            && other.agent().equals(mismatched.agent())
                            && other.at().equals(mismatched.at()));
        }
    }

    private static boolean written(TriedStore store, Change change) {
        synchronized (store.data()) {
            store.data().enter(change.event());
            store.data().put(change);
        }
        return true;
    }
}
