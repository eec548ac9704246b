package fr.procuration.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallThreadsTest {

    private static final int MANY = 1000;

    private final CallThreads threads = new CallThreads();

    @Test
    void a_call_that_is_handed_over_again_stays_on_its_thread() {
        CompletableFuture<List<Thread>> seen = new CompletableFuture<>();

        threads.execute(() -> {
            Thread first = Thread.currentThread();
            threads.execute(() -> seen.complete(List.of(first, Thread.currentThread())));
        });

        assertThat(seen.join().get(0))
                .isSameAs(seen.join().get(1))
                .isNotSameAs(Thread.currentThread())
                .matches(Thread::isVirtual);
    }

    @Test
    void the_next_call_gets_the_thread_of_the_last() {
        Thread first = threadOfACall();
        assertThat(IntStream.range(0, MANY)).anyMatch(number -> threadOfACall() == first);
    }

    @Test
    void calls_wait_beside_each_other_however_many_there_are() throws InterruptedException {
        CountDownLatch all = new CountDownLatch(MANY);
        List<CompletableFuture<Boolean>> ends = new ArrayList<>();
        for (int each = 0; each < MANY; each++) {
            CompletableFuture<Boolean> end = new CompletableFuture<>();
            ends.add(end);
            threads.execute(() -> {
                all.countDown();
                end.complete(await(all));
            });
        }

        assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ends).allMatch(CompletableFuture::join);
    }

    @Test
    void every_call_is_made_once() {
        List<CompletableFuture<Integer>> ends = IntStream.range(0, 50 * MANY)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> number, threads))
                .toList();

        assertThat(ends.stream().mapToInt(CompletableFuture::join))
                .hasSize(50 * MANY)
                .isSorted();
    }

    @Test
    void an_interrupt_ends_with_its_call() {
        Thread interrupted = threadOfACall(() -> Thread.currentThread().interrupt());
        AtomicBoolean still = new AtomicBoolean();

        assertThat(IntStream.range(0, MANY))
                .anyMatch(number ->
                        threadOfACall(() -> still.set(Thread.currentThread().isInterrupted())) == interrupted);
        assertThat(still).isFalse();
    }

    @Test
    void a_failure_ends_with_its_call() {
        threads.execute(() -> {
            throw new IllegalStateException("broken");
        });

        assertThat(threadOfACall()).matches(Thread::isVirtual);
    }

    private Thread threadOfACall() {
        return threadOfACall(() -> {});
    }

    private Thread threadOfACall(Runnable call) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            call.run();
                            return Thread.currentThread();
                        },
                        threads)
                .join();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
