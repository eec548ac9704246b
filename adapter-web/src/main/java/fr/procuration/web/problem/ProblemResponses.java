package fr.procuration.web.problem;

import fr.procuration.domain.RefusedException;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.RedactedException;
import fr.procuration.port.UnavailableException;
import fr.procuration.web.wire.RequestId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every failure with its problem document. */
@Singleton
final class ProblemResponses implements ErrorResponseProcessor<Problem> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);

    private final Problems problems;

    ProblemResponses(Problems problems) {
        this.problems = problems;
    }

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
        Throwable failure = context.getRootCause().orElse(null);
        String request = RequestId.of(context.getRequest());
        Problem problem = problems.of(failure, base.code()).answering(request);
        MutableHttpResponse<Problem> response =
                base.status(problem.status()).body(problem).contentType(Problem.MEDIA_TYPE);
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getHeaders().set(RequestId.HEADER, request);
        if (problem.status() == 401) {
            response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        RetryAfter.tell(response, failure);
        if (failure instanceof RefusedException refused && refused.isReplayed()) {
            response.header(Replay.HEADER, Replay.REPLAYED);
        }
        if (problem.status() >= 500) {
            log(problem.code(), failure);
        }
        return response;
    }

    /** What is damaged or away is told: an operator has to act on it, and its message is made for that. */
    private static void log(String code, @Nullable Throwable failure) {
        if (failure instanceof DamagedDataException damaged) {
            LOG.error("{}: {}", code, damaged.getMessage());
            return;
        }
        if (failure instanceof UnavailableException outage) {
            // In one line: while it lasts, there is one for every caller.
            LOG.error("{}: {} ({})", code, outage.getMessage(), kinds(outage));
            return;
        }
        LOG.error("{}", code, failure == null ? null : RedactedException.of(failure));
    }

    private static String kinds(Throwable outage) {
        return Stream.iterate(outage.getCause(), Objects::nonNull, Throwable::getCause)
                .limit(RedactedException.DEEPEST)
                .map(cause -> cause instanceof RedactedException redacted
                        ? redacted.kind()
                        : cause.getClass().getSimpleName())
                .collect(Collectors.joining(", "));
    }
}
