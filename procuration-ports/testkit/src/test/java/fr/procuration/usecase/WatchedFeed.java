package fr.procuration.usecase;

import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedMark;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.Feed;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A feed that counts how often it is asked, and that can be lost. */
final class WatchedFeed implements Feed {

    private final Feed feed;
    private final AtomicLong pages = new AtomicLong();
    private final AtomicLong looks = new AtomicLong();
    private volatile boolean lost;
    private volatile boolean slow;

    WatchedFeed(Feed feed) {
        this.feed = feed;
    }

    long pages() {
        return pages.get();
    }

    long looks() {
        return looks.get();
    }

    /** Each look takes a second. */
    void slowDown() {
        slow = true;
    }

    void fail() {
        lost = true;
    }

    @Override
    public List<FeedEntry> changesAfter(FeedPosition place, int limit) {
        checkItIsThere();
        List<FeedEntry> page = feed.changesAfter(place, limit);
        pages.incrementAndGet();
        return page;
    }

    @Override
    public boolean gave(FeedMark mark) {
        return feed.gave(mark);
    }

    @Override
    public long head() {
        checkItIsThere();
        if (slow) {
            LockSupport.parkNanos(1_000_000_000);
        }
        long head = feed.head();
        looks.incrementAndGet();
        return head;
    }

    private void checkItIsThere() {
        if (lost) {
            throw new UnavailableException("feed", new IOException("unreachable"));
        }
    }
}
