package fr.procuration.usecase;

import fr.procuration.port.JournalEntry;
import fr.procuration.port.driven.Feed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Looks out for news for all readers who wait: a hundred readers ask the database no more often than one, and nobody asks it
 * when nobody waits. What cannot be read counts as news, for the readers to find out themselves.
 */
final class FeedWatch {

    private static final long INTERVAL_MILLIS = 50;

    private final Feed feed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long news;
    private int waiting;
    private boolean somebodyLooks;
    private boolean stopped;

    FeedWatch(Feed feed) {
        this.feed = feed;
    }

    /** How often there was news so far. */
    long news() {
        lock.lock();
        try {
            return news;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there was news more often than that; returns the nanoseconds left, zero or less if there was none. */
    long awaitNews(long known, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            waiting++;
            letSomebodyLook();
            while (news == known && left > 0 && !stopped) {
                left = changed.awaitNanos(left);
            }
            return left;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /** From now on nobody waits. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    private void letSomebodyLook() {
        if (!somebodyLooks && !stopped) {
            somebodyLooks = true;
            Thread looker = new Thread(this::look, "feed-watch");
            looker.setDaemon(true);
            looker.start();
        }
    }

    private void look() {
        long seen = JournalEntry.START;
        do {
            try {
                long head = feed.head();
                if (head != seen) {
                    tell();
                }
                seen = head;
            } catch (RuntimeException outage) {
                tell();
            }
        } while (pause() && isWanted());
    }

    private void tell() {
        lock.lock();
        try {
            news++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(INTERVAL_MILLIS);
            return true;
        } catch (InterruptedException ending) {
            return false;
        }
    }

    private boolean isWanted() {
        lock.lock();
        try {
            somebodyLooks = waiting > 0 && !stopped;
            return somebodyLooks;
        } finally {
            lock.unlock();
        }
    }
}
