package fr.procuration.bootstrap.audit;

import fr.procuration.bootstrap.metrics.FailureCounters;
import fr.procuration.persistence.audit.AuditEntry;
import fr.procuration.persistence.audit.AuditEntry.Kind;
import fr.procuration.persistence.audit.AuditTrail;
import fr.procuration.port.UnavailableException;
import fr.procuration.port.driven.Clock;
import fr.procuration.web.http.FilterOrder;
import fr.procuration.web.http.ResponseDeadline;
import fr.procuration.web.http.Routes;
import fr.procuration.web.pages.answer.DecidedStatus;
import fr.procuration.web.problem.Problem;
import fr.procuration.web.problem.ProblemKind;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes who is refused access, and who reads the feed; what is the same in a minute is counted. Somebody without an account who
 * is sent to sign in is not refused anything; a token that is not accepted is.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class RefusalAudit implements Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAudit.class);
    private static final Set<Integer> REFUSED = Set.of(403, 429);
    private static final int UNAUTHENTICATED = 401;

    private final AuditTrail trail;
    private final Clock clock;
    private final Callers callers;
    private final FailureCounters failures;
    private final ExecutorService blocking;
    private final Duration patience;

    RefusalAudit(
            AuditTrail trail,
            Clock clock,
            Callers callers,
            FailureCounters failures,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking,
            @Property(name = "procuration.answer-within") Duration patience) {
        this.patience = patience;
        this.trail = trail;
        this.clock = clock;
        this.callers = callers;
        this.failures = failures;
        this.blocking = blocking;
    }

    /** Most answers pass on the thread they come on; only who notes something waits for the database, on another. */
    @ResponseFilter
    CompletionStage<MutableHttpResponse<?>> note(HttpRequest<?> request, MutableHttpResponse<?> response) {
        int status = DecidedStatus.of(response);
        Problem problem = response.body() instanceof Problem told ? told : null;
        if (isRefusal(request, status, problem)) {
            String outcome = problem == null ? Integer.toString(status) : status + " " + problem.code();
            AuditEntry entry = callers.entry(clock.now(), Kind.REFUS, request, outcome);
            return noted(request, () -> refused(entry))
                    .exceptionallyAsync(failure -> unknown(entry, failure), blocking)
                    .thenApply(done -> response);
        }
        if (status == 200 && Routes.waits(request)) {
            AuditEntry entry = callers.entry(clock.now(), Kind.FLUX, request, "200");
            return noted(request, () -> trail.count(entry))
                    .exceptionallyAsync(RefusalAudit::late, blocking)
                    .thenApply(done -> response);
        }
        return CompletableFuture.completedStage(response);
    }

    /** What is not noted in time may still be noted later: nobody waits for it. */
    private CompletableFuture<@Nullable Void> noted(HttpRequest<?> request, Runnable noting) {
        return CompletableFuture.runAsync(() -> failures.counting(noting), blocking)
                .orTimeout(ResponseDeadline.left(request, clock.now(), patience).toNanos(), TimeUnit.NANOSECONDS);
    }

    /** A refusal stays one, although nobody knows whether it was noted. */
    private static @Nullable Void unknown(AuditEntry entry, Throwable failure) {
        if (failure instanceof TimeoutException) {
            LOG.warn("A refusal of access was not noted in time: {}", entry.action());
            return null;
        }
        throw asItCame(failure);
    }

    private static @Nullable Void late(Throwable failure) {
        throw failure instanceof TimeoutException
                ? new UnavailableException("the service", new TimeoutException())
                : asItCame(failure);
    }

    private static CompletionException asItCame(Throwable failure) {
        return failure instanceof CompletionException wrapped ? wrapped : new CompletionException(failure);
    }

    /** A refusal stays one, although the database may not be there to keep it. */
    private void refused(AuditEntry entry) {
        try {
            failures.counting(() -> trail.count(entry));
        } catch (UnavailableException outage) {
            LOG.warn("A refusal of access could not be noted: {}", entry.action());
        }
    }

    private static boolean isRefusal(HttpRequest<?> request, int status, @Nullable Problem problem) {
        return REFUSED.contains(status)
                || status == UNAUTHENTICATED && isSomebody(request)
                || problem != null && isNotTheirs(problem);
    }

    /** The procuration does not exist, or is somebody else's. */
    private static boolean isNotTheirs(Problem problem) {
        return problem.is(ProblemKind.UNKNOWN_PROCURATION);
    }

    private static boolean isSomebody(HttpRequest<?> request) {
        return Callers.actor(request) != null || request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
    }

    /** Around all that refuses, and within what shows refusals as pages. */
    @Override
    public int getOrder() {
        return FilterOrder.REFUSAL_AUDIT;
    }
}
