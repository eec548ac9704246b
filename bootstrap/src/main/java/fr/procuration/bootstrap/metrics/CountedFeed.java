package fr.procuration.bootstrap.metrics;

import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedMark;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.driving.FollowChanges;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The feed, with a note of how far its reader says that it has come. */
final class CountedFeed implements FollowChanges {

    private final FollowChanges feed;
    private final FailureCounters failures;
    private final FeedReading reading;

    CountedFeed(FollowChanges feed, FailureCounters failures, FeedReading reading) {
        this.feed = feed;
        this.failures = failures;
        this.reading = reading;
    }

    @Override
    public List<FeedEntry> after(@Nullable FeedMark last, int limit, Duration patience) {
        List<FeedEntry> page = failures.counted(() -> feed.after(last, limit, patience));
        reading.asked(last == null ? FeedPosition.START : last.place());
        return page;
    }

    @Override
    public void stopWaiting() {
        feed.stopWaiting();
    }
}
