package fr.procuration.web.problem;

import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import org.jspecify.annotations.Nullable;

/** Tells after how many seconds it makes sense to try again. */
final class RetryAfter {

    private static final long AFTER_AN_OUTAGE = 5;

    private RetryAfter() {}

    static void tell(MutableHttpResponse<?> response, @Nullable Throwable failure) {
        if (response.code() == 503) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(AFTER_AN_OUTAGE));
        } else if (failure instanceof RefusedException refused
                && refused.refusal() instanceof Refusal.TooManyLookUps tooMany) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
        } else if (failure instanceof TooManyRequestsException tooMany) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
        }
    }
}
