package fr.procuration.usecase;

import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedMark;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driving.FollowChanges;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the feed, in pages of a size and for a time that no caller can make unreasonable. */
final class FollowService implements FollowChanges {

    private final Feed feed;
    private final FeedWatch watch;

    FollowService(Feed feed) {
        this.feed = feed;
        this.watch = new FeedWatch(feed);
    }

    @Override
    public List<FeedEntry> after(@Nullable FeedMark last, int limit, Duration patience) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("limit: from 1 to " + MAX_PAGE);
        }
        if (patience.isNegative() || patience.compareTo(MAX_PATIENCE) > 0) {
            throw new IllegalArgumentException("patience: from zero to " + MAX_PATIENCE);
        }
        if (last == null) {
            return read(FeedPosition.START, limit, patience);
        }
        if (!feed.gave(last)) {
            throw new RefusedException(new Refusal.UnknownEvent());
        }
        return read(last.place(), limit, patience);
    }

    @Override
    public void stopWaiting() {
        watch.stop();
    }

    private List<FeedEntry> read(FeedPosition place, int limit, Duration patience) {
        long left = patience.toNanos();
        try {
            while (true) {
                // Before reading: what comes after the page was read is news.
                long known = watch.news();
                List<FeedEntry> page = feed.changesAfter(place, limit);
                if (!page.isEmpty() || left <= 0) {
                    return page;
                }
                left = watch.awaitNews(known, left);
                if (watch.isStopped()) {
                    // What is needed to read on may have stopped too.
                    return page;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
