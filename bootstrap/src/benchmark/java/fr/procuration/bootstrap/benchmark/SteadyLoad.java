package fr.procuration.bootstrap.benchmark;

import fr.procuration.bootstrap.benchmark.ClosedLoop.Caller;
import fr.procuration.bootstrap.benchmark.ClosedLoop.Callers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Callers who call so often and no more, until it is closed. What one of them throws is thrown when it is. */
final class SteadyLoad implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> callers = new ArrayList<>();
    private final LongAdder calls = new LongAdder();
    private volatile boolean over;

    private SteadyLoad() {}

    static SteadyLoad start(int callers, double perSecond, Callers factory) {
        SteadyLoad load = new SteadyLoad();
        long interval = Math.round(callers * 1e9 / perSecond);
        for (int i = 0; i < callers; i++) {
            int number = i;
            load.callers.add(load.threads.submit(() -> {
                load.call(factory.caller(number), interval, interval * number / callers);
                return null;
            }));
        }
        return load;
    }

    private void call(Caller caller, long interval, long delay) throws Exception {
        try (caller) {
            long next = System.nanoTime() + delay;
            while (!over) {
                TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
                caller.call();
                calls.increment();
                // Who is late does not hurry afterwards.
                next = Math.max(next + interval, System.nanoTime());
            }
        }
    }

    long calls() {
        return calls.sum();
    }

    /** Waits for some time; ends early if somebody got no answer. */
    void run(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end && callers.stream().noneMatch(Future::isDone)) {
            Thread.sleep(Math.min(100, 1 + time.toMillis()));
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            for (Future<?> caller : callers) {
                caller.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.close();
        }
    }
}
