package fr.procuration.usecase;

import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Feed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Looks out for news for all readers who wait: one of them looks every so often, the others wait for that one. Nobody looks
 * when nobody waits, and a hundred readers ask the database no more often than one.
 */
final class FeedWatch {

    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(50);

    private final Feed feed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long head = JournalEntry.START;
    private boolean somebodyLooks;

    FeedWatch(Feed feed) {
        this.feed = feed;
    }

    /** How far the journal had come at the last look. */
    long head() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the journal has come further than that; returns the nanoseconds left, zero or less if it has not. */
    long awaitNews(long seen, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (head <= seen && left > 0) {
                left = somebodyLooks ? changed.awaitNanos(left) : look(left);
            }
            return left;
        } finally {
            lock.unlock();
        }
    }

    /** Lets go of the lock while it waits and looks; whatever comes of it, somebody else can look next. */
    private long look(long left) throws InterruptedException {
        long pause = Math.min(INTERVAL, left);
        long found = JournalEntry.START;
        somebodyLooks = true;
        lock.unlock();
        try {
            TimeUnit.NANOSECONDS.sleep(pause);
            found = feed.head();
        } finally {
            lock.lock();
            somebodyLooks = false;
            if (found > head) {
                head = found;
                changed.signalAll();
            } else {
                changed.signal();
            }
        }
        return left - pause;
    }
}
