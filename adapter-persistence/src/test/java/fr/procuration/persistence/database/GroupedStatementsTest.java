package fr.procuration.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What many bring at once is sent in groups, and nobody returns before their own is answered. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GroupedStatementsTest {

    private static final int AT_ONCE = 2;
    private static final int LARGEST = 5;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Collection<List<String>> groups = new ConcurrentLinkedQueue<>();
    private final AtomicInteger entered = new AtomicInteger();
    private final Semaphore gate = new Semaphore(0);
    private final GroupedStatements<String, String> statements = GroupedStatements.of(AT_ONCE, LARGEST, this::write);

    @AfterEach
    void end() {
        gate.release(1000);
        threads.shutdownNow();
    }

    @Test
    void a_lone_caller_sends_its_own_at_once() {
        gate.release(2);

        statements.send("one");
        statements.send("two");

        assertThat(groups).containsExactly(List.of("one"), List.of("two"));
    }

    @Test
    void each_caller_gets_the_result_of_its_own() {
        GroupedStatements<Integer, Integer> squares = new GroupedStatements<>(
                1, LARGEST, group -> group.stream().map(each -> each * each).toList());

        List<CompletableFuture<Integer>> calls = IntStream.range(0, 1000)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> squares.send(each), threads))
                .toList();

        for (int each = 0; each < calls.size(); each++) {
            assertThat(calls.get(each).join()).isEqualTo(each * each);
        }
    }

    @Test
    void what_gathers_while_all_senders_are_busy_is_one_group() {
        occupyAllSenders();
        List<CompletableFuture<Void>> rest = gather("c", "d", "e");

        gate.release(1);
        await().until(() -> entered.get() == AT_ONCE + 1);
        assertThat(rest).noneMatch(CompletableFuture::isDone);
        gate.release(2);

        rest.forEach(CompletableFuture::join);
        // The sender that was let go with them may be the last to say so.
        await().untilAsserted(() -> assertThat(groups).hasSize(3).contains(List.of("c", "d", "e")));
    }

    @Test
    void a_group_is_no_larger_than_the_bound() {
        occupyAllSenders();
        List<CompletableFuture<Void>> rest = gather("c", "d", "e", "f", "g", "h", "i");

        gate.release(10);

        rest.forEach(CompletableFuture::join);
        assertThat(groups).contains(List.of("c", "d", "e", "f", "g"), List.of("h", "i"));
    }

    @Test
    void no_more_send_at_once_than_may() {
        occupyAllSenders();
        gather("c", "d", "e");

        assertThat(entered).hasValue(AT_ONCE);
    }

    @Test
    void a_failure_is_that_of_its_whole_group_and_of_nobody_else() {
        List<CompletableFuture<Void>> first = occupyAllSenders();
        List<CompletableFuture<Void>> failing = gather("c", "poison", "e", "f", "g");
        List<CompletableFuture<Void>> others = gather("h", "i");

        gate.release(10);

        assertThat(failing)
                .allSatisfy(each -> assertThatThrownBy(each::join)
                        .isInstanceOf(CompletionException.class)
                        .hasRootCauseMessage("poisoned"));
        others.forEach(CompletableFuture::join);
        first.forEach(CompletableFuture::join);
        statements.send("later");
        assertThat(groups).contains(List.of("h", "i"), List.of("later"));
    }

    @Test
    void a_sender_that_dies_of_an_error_leaves_nobody_behind() {
        occupyAllSenders();
        List<CompletableFuture<Void>> failing = gather("error", "d", "e", "f", "g");
        List<CompletableFuture<Void>> others = gather("h");

        gate.release(10);

        assertThat(failing)
                .allSatisfy(each -> assertThatThrownBy(each::join).hasRootCauseInstanceOf(StackOverflowError.class));
        others.forEach(CompletableFuture::join);
    }

    @Test
    void who_is_interrupted_waits_until_it_is_known_and_stays_interrupted() throws InterruptedException {
        occupyAllSenders();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            statements.send("c");
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        caller.start();
        awaitBlocked(caller);

        caller.interrupt();
        caller.join(200);
        assertThat(interrupted).isNotDone();
        gate.release(10);

        assertThat(interrupted.join()).isTrue();
        assertThat(groups).contains(List.of("c"));
    }

    @Test
    void an_interrupt_of_before_does_not_reach_the_sender() {
        GroupedStatements<String, String> sensitive = GroupedStatements.of(AT_ONCE, LARGEST, group -> {
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            groups.add(group);
        });
        Thread.currentThread().interrupt();

        sensitive.send("one");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(groups).hasSize(1);
    }

    @Test
    void of_200_who_send_at_once_each_finds_its_own_written_once_when_it_returns() throws InterruptedException {
        gate.release(1_000_000);
        Collection<String> written = new ConcurrentLinkedQueue<>();
        GroupedStatements<String, String> quick = GroupedStatements.of(4, 50, group -> {
            Thread.onSpinWait();
            written.addAll(group);
            groups.add(group);
        });
        int callers = 200;
        int each = 50;
        AtomicInteger early = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(callers);

        IntStream.range(0, callers)
                .forEach(caller -> threads.execute(() -> {
                    for (int i = 0; i < each; i++) {
                        String mine = caller + "." + i;
                        quick.send(mine);
                        if (!written.contains(mine)) {
                            early.incrementAndGet();
                        }
                    }
                    done.countDown();
                }));

        assertThat(done.await(50, TimeUnit.SECONDS)).isTrue();
        assertThat(early).hasValue(0);
        assertThat(written).hasSize(callers * each).doesNotHaveDuplicates();
        assertThat(groups).allSatisfy(group -> assertThat(group).hasSizeBetween(1, 50));
    }

    private void write(List<String> group) {
        entered.incrementAndGet();
        gate.acquireUninterruptibly();
        if (group.contains("poison")) {
            throw new IllegalStateException("poisoned");
        }
        if (group.contains("error")) {
            throw new StackOverflowError();
        }
        groups.add(group);
    }

    private List<CompletableFuture<Void>> occupyAllSenders() {
        List<CompletableFuture<Void>> first = gather("a", "b");
        await().until(() -> entered.get() == AT_ONCE);
        return first;
    }

    /** In this order: the next one comes when the one before waits. */
    private List<CompletableFuture<Void>> gather(String... items) {
        List<CompletableFuture<Void>> calls = new ArrayList<>();
        for (String item : items) {
            CompletableFuture<Thread> thread = new CompletableFuture<>();
            calls.add(CompletableFuture.runAsync(
                    () -> {
                        thread.complete(Thread.currentThread());
                        statements.send(item);
                    },
                    threads));
            awaitBlocked(thread.join());
        }
        return calls;
    }

    private static void awaitBlocked(Thread caller) {
        await().pollInterval(1, TimeUnit.MILLISECONDS).until(() -> caller.getState() == Thread.State.WAITING);
    }
}
