package fr.procuration.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.domain.Change;
import fr.procuration.domain.ProcurationEvent;
import fr.procuration.domain.Refusal;
import fr.procuration.port.FeedEntry;
import fr.procuration.port.FeedEvent;
import fr.procuration.port.FeedMark;
import fr.procuration.port.FeedPosition;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driving.FollowChanges;
import fr.procuration.port.fixture.Changes;
import fr.procuration.port.fixture.Mandants;
import fr.procuration.port.fixture.Refusals;
import fr.procuration.port.memory.InMemoryProcurations;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another system follows the grants and the revocations. */
final class FollowChangesTest {

    private static final Duration LONG = FollowChanges.MAX_PATIENCE;

    private final InMemoryProcurations store = new InMemoryProcurations();
    private final WatchedFeed feed = new WatchedFeed(store);
    private final FollowChanges follow = UseCases.followChanges(feed);

    @Test
    void tells_what_happened_in_order() {
        Change grant = recorded(Changes.grant(Mandants.random()));
        recorded(Changes.reception(grant.procuration()));
        Change revocation = recorded(Changes.revocation(grant.procuration()));

        assertThat(follow.after(null, 10, Duration.ZERO))
                .extracting(FollowChangesTest::event)
                .containsExactly(grant.event(), revocation.event());
    }

    @Test
    void goes_on_from_where_a_reader_stopped() {
        IntStream.range(0, 3).forEach(each -> recorded(Changes.grant(Mandants.random())));
        List<FeedEntry> all = follow.after(null, FollowChanges.MAX_PAGE, LONG);

        assertThat(follow.after(null, 2, LONG)).isEqualTo(all.subList(0, 2));
        assertThat(follow.after(all.get(1).mark(), 2, LONG)).isEqualTo(all.subList(2, 3));
        assertThat(follow.after(all.get(2).mark(), 2, Duration.ZERO)).isEmpty();
    }

    @Test
    void refuses_a_mark_that_it_never_gave() {
        recorded(Changes.grant(Mandants.random()));

        assertThat(Refusals.of(() -> follow.after(new FeedMark(new FeedPosition(1, 0), UUID.randomUUID()), 10, LONG)))
                .contains(new Refusal.UnknownEvent());
        assertThat(Refusals.of(() -> follow.after(new FeedMark(new FeedPosition(-1, 0), UUID.randomUUID()), 10, LONG)))
                .contains(new Refusal.UnknownEvent());
    }

    @Test
    void lets_readers_wait_for_what_comes_and_tells_all_of_them() {
        FeedMark last = read(recorded(Changes.grant(Mandants.random())));
        List<CompletableFuture<List<FeedEntry>>> readers = waiting(5, last);

        Change news = recorded(Changes.grant(Mandants.random()));

        assertThat(readers)
                .allSatisfy(reader -> assertThat(
                                reader.orTimeout(10, TimeUnit.SECONDS).join())
                        .extracting(FollowChangesTest::event)
                        .containsExactly(news.event()));
    }

    @Test
    void lets_readers_wait_on_when_only_a_reception_comes() {
        Change grant = recorded(Changes.grant(Mandants.random()));
        List<CompletableFuture<List<FeedEntry>>> readers = waiting(2, read(grant));
        recorded(Changes.reception(grant.procuration()));
        long looks = feed.looks();
        while (feed.looks() < looks + 3) {
            Thread.onSpinWait();
        }

        assertThat(readers).noneMatch(CompletableFuture::isDone);
        Change news = recorded(Changes.revocation(grant.procuration()));
        assertThat(readers)
                .allSatisfy(reader -> assertThat(
                                reader.orTimeout(10, TimeUnit.SECONDS).join())
                        .extracting(FollowChangesTest::event)
                        .containsExactly(news.event()));
    }

    @Test
    void answers_with_nothing_when_the_patience_is_over() {
        assertThat(follow.after(null, 10, Duration.ofMillis(120))).isEmpty();
        assertThat(feed.looks()).isPositive();
    }

    @Test
    void looks_no_more_when_nobody_waits() throws InterruptedException {
        follow.after(null, 10, Duration.ofMillis(60));
        long looks = feed.looks();
        TimeUnit.MILLISECONDS.sleep(200);

        assertThat(feed.looks()).isEqualTo(looks);
    }

    @Test
    void readers_go_on_looking_when_the_one_who_looked_has_had_enough() {
        CompletableFuture<List<FeedEntry>> impatient =
                CompletableFuture.supplyAsync(() -> follow.after(null, 10, Duration.ofMillis(100)));
        CompletableFuture<List<FeedEntry>> patient = CompletableFuture.supplyAsync(() -> follow.after(null, 10, LONG));
        assertThat(impatient.orTimeout(10, TimeUnit.SECONDS).join()).isEmpty();

        recorded(Changes.grant(Mandants.random()));

        assertThat(patient.orTimeout(10, TimeUnit.SECONDS).join()).hasSize(1);
    }

    @Test
    void an_outage_while_they_wait_reaches_all_readers() {
        List<CompletableFuture<List<FeedEntry>>> readers = waiting(3, null);
        feed.fail();

        assertThat(readers)
                .allSatisfy(reader -> assertThatThrownBy(
                                () -> reader.orTimeout(10, TimeUnit.SECONDS).join())
                        .hasCauseInstanceOf(UnavailableException.class));
    }

    @Test
    void nobody_waits_once_it_is_told_to_stop() {
        List<CompletableFuture<List<FeedEntry>>> readers = waiting(3, null);
        follow.stopWaiting();

        assertThat(readers)
                .allSatisfy(reader -> assertThat(
                                reader.orTimeout(10, TimeUnit.SECONDS).join())
                        .isEmpty());
        assertThat(follow.after(null, 10, LONG)).isEmpty();
        recorded(Changes.grant(Mandants.random()));
        assertThat(follow.after(null, 10, LONG)).hasSize(1);
    }

    @Test
    void a_slow_look_takes_nothing_from_nobodys_patience() {
        feed.slowDown();
        long start = System.nanoTime();

        assertThat(follow.after(null, 10, Duration.ofMillis(600))).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void a_reader_who_is_interrupted_gets_nothing_and_stays_interrupted() throws InterruptedException {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            boolean empty = follow.after(null, 10, LONG).isEmpty();
            interrupted.complete(empty && Thread.currentThread().isInterrupted());
        });
        reader.start();
        reader.interrupt();
        reader.join();

        assertThat(interrupted.join()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, FollowChanges.MAX_PAGE + 1})
    void refuses_an_unreasonable_limit(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> follow.after(null, limit, Duration.ZERO))
                .withMessageStartingWith("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-0.001S", "PT1M0.001S"})
    void refuses_an_unreasonable_patience(Duration patience) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> follow.after(null, 1, patience))
                .withMessageStartingWith("patience");
    }

    private List<CompletableFuture<List<FeedEntry>>> waiting(int readers, @Nullable FeedMark last) {
        long pages = feed.pages();
        List<CompletableFuture<List<FeedEntry>>> waiting = Stream.generate(() -> {
                    CompletableFuture<List<FeedEntry>> read = new CompletableFuture<>();
                    new Thread(() -> {
                                try {
                                    read.complete(follow.after(last, 10, LONG));
                                } catch (UnavailableException outage) {
                                    read.completeExceptionally(outage);
                                }
                            })
                            .start();
                    return read;
                })
                .limit(readers)
                .toList();
        while (feed.pages() < pages + readers) {
            Thread.onSpinWait();
        }
        return waiting;
    }

    private FeedMark read(Change latest) {
        List<FeedEntry> entries = follow.after(null, FollowChanges.MAX_PAGE, Duration.ZERO);
        FeedEntry last = entries.get(entries.size() - 1);
        assertThat(event(last)).isEqualTo(latest.event());
        return last.mark();
    }

    private static ProcurationEvent event(FeedEntry entry) {
        return ((FeedEvent.OfProcuration) entry.event()).event();
    }

    private Change recorded(Change change) {
        assertThat(store.record(change)).isTrue();
        return change;
    }
}
