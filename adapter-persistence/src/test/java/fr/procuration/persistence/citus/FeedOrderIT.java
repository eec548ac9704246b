package fr.procuration.persistence.citus;

import static org.assertj.core.api.Assertions.assertThat;

import fr.procuration.domain.Change;
import fr.procuration.persistence.embedded.EmbeddedDatabase;
import fr.procuration.persistence.service.Instance;
import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedEvent;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.driven.Feed;
import fr.procuration.port.driven.ProcurationStore;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Mandants;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Sixteen write on two instances, and who follows the feed meanwhile misses nothing; on a cluster, where two nodes commit one
 * after the other, and on one server alike. {@code -Dfeed.changes=10000} for more changes.
 */
class FeedOrderIT {

    private static final int CHANGES = Integer.getInteger("feed.changes", 600);
    private static final int WRITERS = 16;

    private final String database = EmbeddedDatabase.fresh();
    private final AtomicInteger left = new AtomicInteger(CHANGES);
    private final Queue<FeedEvent> written = new ConcurrentLinkedQueue<>();

    @Test
    void nothing_is_missed_and_no_position_changes() {
        try (Instance one = Instance.on(database);
                Instance two = Instance.on(database);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> write(number % 2 == 0 ? one : two), threads))
                    .toList();
            List<CompletableFuture<List<FeedEntry>>> readers = List.of(one, two, one).stream()
                    .map(each -> CompletableFuture.supplyAsync(() -> follow(each.get(Feed.class), writers), threads))
                    .toList();

            writers.forEach(CompletableFuture::join);

            List<FeedEntry> again = one.get(Feed.class).changesAfter(FeedPosition.START, CHANGES * 2);
            assertThat(again).extracting(FeedEntry::event).containsExactlyInAnyOrderElementsOf(written);
            for (CompletableFuture<List<FeedEntry>> reader : readers) {
                assertThat(reader.join()).isEqualTo(again);
            }
        }
    }

    private void write(Instance instance) {
        ProcurationStore store = instance.get(ProcurationStore.class);
        while (left.get() > 0) {
            Change grant = Changes.grant(Mandants.random());
            record(store, grant);
            if (left.get() % 2 == 0) {
                record(store, Changes.revocation(grant.procuration()));
            }
        }
    }

    private void record(ProcurationStore store, Change change) {
        left.decrementAndGet();
        assertThat(store.record(change)).isTrue();
        written.add(new FeedEvent.OfProcuration(change.event()));
    }

    /** Without a pause, until all is written and read. */
    private static List<FeedEntry> follow(Feed feed, List<CompletableFuture<Void>> writers) {
        List<FeedEntry> read = new ArrayList<>();
        while (true) {
            boolean done = writers.stream().allMatch(CompletableFuture::isDone);
            FeedPosition last =
                    read.isEmpty() ? FeedPosition.START : read.getLast().place();
            List<FeedEntry> page = feed.changesAfter(last, 50);
            read.addAll(page);
            if (page.isEmpty() && done) {
                return read;
            }
        }
    }
}
