package fr.procuration.medialog.mirror;

import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows the feed until it is killed; where an instance does not answer it goes on with the next. */
public final class MirrorClient {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final FeedClient feed;
    private final List<URI> instances;
    private int turn;

    private MirrorClient(String token, List<URI> instances) {
        this.feed = new FeedClient(token);
        this.instances = List.copyOf(instances);
    }

    /**
     * Follows.
     *
     * @param args the file of the events, the token, and the addresses of the instances
     * @throws InterruptedException if it is to stop
     */
    public static void main(String[] args) throws InterruptedException {
        Path file = Path.of(args[0]);
        List<URI> instances = Stream.of(args).skip(2).map(URI::create).toList();
        new MirrorClient(args[1], instances).follow(file);
    }

    private void follow(Path file) throws InterruptedException {
        try (EventLog log = EventLog.open(file)) {
            String last = lastOf(EventLog.read(file), null);
            while (true) {
                List<CloudEvent> events = next(last);
                log.add(events);
                last = lastOf(events, last);
            }
        }
    }

    private List<CloudEvent> next(@Nullable String last) throws InterruptedException {
        try {
            return feed.after(last, instances.get(turn % instances.size()));
        } catch (IOException unreachable) {
            turn++;
            Thread.sleep(PAUSE);
            return List.of();
        }
    }

    private static @Nullable String lastOf(List<CloudEvent> events, @Nullable String before) {
        return events.isEmpty() ? before : events.get(events.size() - 1).getId();
    }
}
