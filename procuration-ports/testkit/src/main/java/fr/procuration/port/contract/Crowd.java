package fr.procuration.port.contract;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many threads that are released together. */
final class Crowd {

    private static final int SECONDS = 60;

    private Crowd() {}

    /** What each of them came back with, in their order; if one of them throws, that is the cause of what comes through. */
    static <T> List<T> of(int size, IntFunction<T> act) {
        ExecutorService threads = Executors.newFixedThreadPool(size);
        Phaser gate = new Phaser(size);
        try {
            List<CompletableFuture<T>> acts = IntStream.range(0, size)
                    .mapToObj(each -> CompletableFuture.supplyAsync(
                            () -> {
                                gate.arriveAndAwaitAdvance();
                                return act.apply(each);
                            },
                            threads))
                    .toList();
            return acts.stream()
                    .map(one -> one.orTimeout(SECONDS, TimeUnit.SECONDS).join())
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
