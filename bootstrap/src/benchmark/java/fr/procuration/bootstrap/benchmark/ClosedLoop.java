package fr.procuration.bootstrap.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Callers each of whom calls again as soon as they are answered. */
final class ClosedLoop {

    /** What one caller does, over and over; what it throws ends the measurement. */
    @FunctionalInterface
    interface Caller extends AutoCloseable {

        void call() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** Makes the caller of a number. */
    @FunctionalInterface
    interface Callers {

        Caller caller(int number) throws Exception;
    }

    /**
     * What came of it.
     *
     * @param perSecond calls that ended, of all callers together
     * @param micros how long each took, in ascending order
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Measured(double perSecond, double[] micros) {

        double percentile(double share) {
            return micros[(int) Math.min(micros.length - 1, Math.round(micros.length * share))];
        }
    }

    private ClosedLoop() {}

    static Measured run(int callers, Duration time, Callers factory) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<double[]>> futures = IntStream.range(0, callers)
                    .mapToObj(number -> threads.submit(() -> callUntil(end, factory.caller(number))))
                    .toList();
            double[] all = futures.stream()
                    .map(ClosedLoop::join)
                    .flatMapToDouble(Arrays::stream)
                    .sorted()
                    .toArray();
            return new Measured(all.length / ((System.nanoTime() - start) / 1e9), all);
        }
    }

    private static double[] callUntil(long end, Caller caller) throws Exception {
        double[] times = new double[1024];
        int count = 0;
        try (caller) {
            long before = System.nanoTime();
            while (before < end) {
                caller.call();
                long after = System.nanoTime();
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                }
                times[count++] = (after - before) / 1e3;
                before = after;
            }
        }
        return Arrays.copyOf(times, count);
    }

    private static <T> T join(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
