package fr.procuration.medialog.feed;

import fr.procuration.port.driving.FollowChanges;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** When the service stops, readers who wait are answered at once, and go on with another instance. */
@Singleton
final class ReadersAtShutdown implements GracefulShutdownCapable {

    private final FollowChanges changes;

    ReadersAtShutdown(FollowChanges changes) {
        this.changes = changes;
    }

    @Override
    public CompletionStage<?> shutdownGracefully() {
        changes.stopWaiting();
        return CompletableFuture.completedFuture(null);
    }
}
