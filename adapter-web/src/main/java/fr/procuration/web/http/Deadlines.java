package fr.procuration.web.http;

import fr.procuration.port.UnavailableException;
import io.micronaut.scheduling.TaskExecutors;
import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.Timer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends the waiting of callers, one timer for all of them: a task of its own for each call wakes a thread as often as
 * there are calls.
 */
@Singleton
final class Deadlines {

    private static final long TICK_MILLIS = 50;
    private static final int TICKS = 64;

    private final Timer timer;

    /** What follows a missed deadline runs on the executor: writing many refusals does not delay other deadlines. */
    Deadlines(@Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        timer = new HashedWheelTimer(
                Thread.ofPlatform().name("deadlines").daemon().factory(),
                TICK_MILLIS,
                TimeUnit.MILLISECONDS,
                TICKS,
                false,
                -1,
                executor);
    }

    /**
     * What comes of some work, or an outage if that is not there in time; the work itself goes on.
     *
     * @param within kept to a tick of 50 ms
     */
    <T> CompletableFuture<T> keep(CompletableFuture<T> work, Duration within) {
        if (work.isDone()) {
            return work;
        }
        CompletableFuture<T> inTime = new CompletableFuture<>();
        Timeout end = timer.newTimeout(
                late -> inTime.completeExceptionally(new UnavailableException("the service", new TimeoutException())),
                within.toNanos(),
                TimeUnit.NANOSECONDS);
        work.whenComplete((done, failure) -> {
            end.cancel();
            if (failure == null) {
                inTime.complete(done);
            } else {
                inTime.completeExceptionally(failure);
            }
        });
        return inTime;
    }

    @PreDestroy
    void stop() {
        timer.stop();
    }
}
