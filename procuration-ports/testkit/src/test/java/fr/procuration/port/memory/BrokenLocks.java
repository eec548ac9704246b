package fr.procuration.port.memory;

import fr.procuration.domain.Change;
import fr.procuration.domain.ProcurationEvent.Ended;
import fr.procuration.domain.identity.Nir;
import fr.procuration.port.IdempotencyKey;
import fr.procuration.port.driven.GrantOutcome;
import fr.procuration.port.driven.KeptAnswer;
import java.time.Duration;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Stores that look first and write afterwards, while others do. */
final class BrokenLocks {

    private BrokenLocks() {}

    /** Nothing is locked. */
    static class Absent extends TriedStore {

        private static final Exchanger<Boolean> MEETING = new Exchanger<>();
        private static final int MILLISECONDS = 50;

        Absent(TriedData data) {
            super(data);
        }

        @Override
        public boolean record(Change change) {
            if (!data().isFirst(change)) {
                return false;
            }
            letAnotherComeSoFar();
            write(change);
            return true;
        }

        @Override
        public GrantOutcome grant(Change grant, @Nullable IdempotencyKey key) {
            Nir mandant = grant.procuration().mandant().nir();
            if (key != null && answerTo(mandant, key).isPresent()) {
                return new GrantOutcome.Answered();
            }
            if (!record(grant)) {
                return new GrantOutcome.Preceded(latest(mandant).orElseThrow());
            }
            if (key != null) {
                data().keepFirst(mandant, key, new KeptAnswer.Granted(grant.procuration()));
            }
            return new GrantOutcome.Recorded(grant.procuration());
        }

        private void write(Change change) {
            synchronized (data()) {
                data().enter(change.event());
                data().put(change);
            }
        }

        private static void letAnotherComeSoFar() {
            try {
                MEETING.exchange(true, MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException nobodyCame) {
                // It goes on alone.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A grant looks for a block, and is recorded whatever is blocked meanwhile. */
    static final class LooksForBlocksFirst extends TriedStore {

        LooksForBlocksFirst(TriedData data) {
            super(data);
        }

        @Override
        public GrantOutcome grant(Change grant, @Nullable IdempotencyKey key) {
            boolean free = of(grant.procuration().mandant().nir()).isEmpty();
            letOthersPass();
            synchronized (data()) {
                GrantOutcome outcome = super.grant(grant, key);
                if (!free || !(outcome instanceof GrantOutcome.Blocked)) {
                    return outcome;
                }
                data().enter(grant.event());
                data().put(grant);
                return new GrantOutcome.Recorded(grant.procuration());
            }
        }
    }

    /** What happens at a desk is recorded although the procuration has ended meanwhile. */
    static final class LooksForEndsFirst extends TriedStore {

        LooksForEndsFirst(TriedData data) {
            super(data);
        }

        @Override
        public boolean record(Change change) {
            if (change.event() instanceof Ended) {
                return super.record(change);
            }
            boolean first = data().isFirst(change);
            letOthersPass();
            if (first) {
                data().enter(change.event());
            }
            return first;
        }
    }

    /** Every instance has a lock of its own. */
    static final class WithinOneInstance extends Absent {

        WithinOneInstance(TriedData data) {
            super(data);
        }

        @Override
        public synchronized boolean record(Change change) {
            return super.record(change);
        }

        @Override
        public synchronized GrantOutcome grant(Change grant, @Nullable IdempotencyKey key) {
            return super.grant(grant, key);
        }
    }

    private static void letOthersPass() {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
}
