package fr.procuration.medialog.feed;

import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.port.FeedMark;
import fr.procuration.port.driving.FollowChanges;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Medialog+ follows the grants and the revocations; where there is nothing new it waits. */
@Controller("/medialog/flux")
@Secured("MEDIALOG")
@ExecuteOn(TaskExecutors.BLOCKING)
class FeedController {

    private static final int PAGE = 500;

    /** Shorter than proxies wait by default (60 s). */
    private static final long LONGEST_WAIT_MILLIS = 50_000;

    private final FollowChanges changes;
    private final FeedBatch batch;

    FeedController(FollowChanges changes, FeedBatch batch) {
        this.changes = changes;
        this.batch = batch;
    }

    @Get(produces = FeedBatch.MEDIA_TYPE)
    @FeedCalls
    byte[] follow(
            @Parameter(description = "Le dernier événement lu\u00a0; sans lui, depuis le début") @QueryValue @Nullable
                    String lastEventId,
            @Parameter(
                            description =
                                    "Combien de millisecondes attendre s’il n’y a rien de nouveau\u00a0; 50\u202f000 au plus,"
                                            + " 0 par défaut\u00a0; qui demande plus n’attend pas plus",
                            schema =
                                    @Schema(
                                            implementation = Long.class,
                                            minimum = "0",
                                            maximum = "50000",
                                            defaultValue = "0"))
                    @QueryValue
                    @PositiveOrZero(message = "{delai-negatif}")
                    @Nullable
                    Long timeout) {
        FeedMark last = lastEventId == null || lastEventId.isEmpty() ? null : mark(lastEventId);
        Duration patience = patience(timeout == null ? 0 : timeout);
        return batch.of(changes.after(last, PAGE, patience));
    }

    private static FeedMark mark(String lastEventId) {
        return EventId.read(lastEventId).orElseThrow(() -> new RefusedException(new Refusal.UnknownEvent()));
    }

    private static Duration patience(long millis) {
        return Duration.ofMillis(Math.min(millis, LONGEST_WAIT_MILLIS));
    }
}
