package fr.procuration.medialog.feed;

import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The readers who wait for news: when the service stops they are answered at once, and go on with another instance. */
@Singleton
final class WaitingReaders implements GracefulShutdownCapable {

    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    <T> T whileWaiting(Supplier<T> read) {
        Thread reader = Thread.currentThread();
        readers.add(reader);
        try {
            if (stopping) {
                reader.interrupt();
            }
            return read.get();
        } finally {
            readers.remove(reader);
            // The answer is still to be written.
            Thread.interrupted();
        }
    }

    @Override
    public CompletionStage<?> shutdownGracefully() {
        stopping = true;
        readers.forEach(Thread::interrupt);
        return CompletableFuture.completedFuture(null);
    }
}
