package fr.procuration.web.problem;

import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** After how long it makes sense to try again: whole seconds, never too early. */
final class RetryAfter {

    private static final long AFTER_AN_OUTAGE = 5;

    private RetryAfter() {}

    static long seconds(Duration delay) {
        return delay.plusNanos(999_999_999).toSeconds();
    }

    static void tell(MutableHttpResponse<?> response, @Nullable Throwable failure) {
        if (response.code() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(AFTER_AN_OUTAGE));
        } else if (failure instanceof RefusedException refused
                && refused.refusal() instanceof Refusal.TooManyLookUps tooMany) {
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds(tooMany.delay())));
        }
    }
}
