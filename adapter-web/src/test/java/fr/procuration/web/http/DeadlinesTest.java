package fr.procuration.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.procuration.port.UnavailableException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Deadlines deadlines = new Deadlines(executor);
    private final CompletableFuture<String> work = new CompletableFuture<>();

    @AfterEach
    void stop() {
        deadlines.stop();
        executor.close();
    }

    @Test
    void who_waits_too_long_is_told_of_an_outage_and_the_work_goes_on() {
        long start = System.nanoTime();
        CompletableFuture<String> answer = deadlines.keep(work, SOON);

        assertThatThrownBy(() -> answer.get(5, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(UnavailableException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SOON, Duration.ofSeconds(2));
        assertThat(work).isNotDone();
        work.complete("done");
    }

    @Test
    void what_is_done_in_time_is_the_answer() {
        CompletableFuture<String> answer = deadlines.keep(work, LATER);
        work.complete("done");

        assertThat(answer).isCompletedWithValue("done");
        assertThat(deadlines.keep(work, LATER)).isCompletedWithValue("done");
    }

    @Test
    void a_failure_in_time_is_the_answer() {
        CompletableFuture<String> answer = deadlines.keep(work, LATER);
        work.completeExceptionally(new IllegalStateException("broken"));

        assertThatThrownBy(answer::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void many_who_wait_too_long_are_told_beside_each_other() {
        CompletableFuture<String> first = deadlines.keep(work, SOON);
        CompletableFuture<String> second = deadlines.keep(work, SOON);
        CompletableFuture<Boolean> blocked = first.handle((done, late) -> second.handle((also, too) -> true)
                .orTimeout(5, TimeUnit.SECONDS)
                .join());

        assertThat(blocked.orTimeout(10, TimeUnit.SECONDS).join()).isTrue();
    }
}
