package fr.procuration.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.procuration.domain.RefusedException;
import fr.procuration.port.DamagedDataException;
import fr.procuration.port.IncompleteAccountException;
import fr.procuration.port.UnavailableException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.netty.handler.codec.DecoderException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import java.io.EOFException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the problem that a failure is. */
@Singleton
final class Problems {

    private static final String NOT_ADMITTED = "valeur-non-admise";

    private final RefusalProblems refusals;

    Problems(RefusalProblems refusals) {
        this.refusals = refusals;
    }

    /** The failure, or where there is none, what the status says. */
    Problem of(@Nullable Throwable failure, int status) {
        return failure == null ? ofStatus(status) : of(failure).orElseGet(() -> ofStatus(status));
    }

    /** No more than an HTTP status says. */
    private static Problem ofStatus(int status) {
        ProblemKind kind = switch (status) {
            case 401 -> ProblemKind.UNAUTHENTICATED;
            case 403 -> ProblemKind.FORBIDDEN;
            case 404 -> ProblemKind.NOT_FOUND;
            case 405 -> ProblemKind.METHOD_NOT_ALLOWED;
            case 406 -> ProblemKind.NOT_ACCEPTABLE;
            case 413 -> ProblemKind.TOO_LARGE;
            case 415 -> ProblemKind.UNSUPPORTED_TYPE;
            case 503 -> ProblemKind.UNAVAILABLE;
            default -> status < 500 ? ProblemKind.INVALID_REQUEST : ProblemKind.INTERNAL;
        };
        return kind.problem().with(status);
    }

    private Optional<Problem> of(Throwable failure) {
        return switch (failure) {
            case RefusedException refused -> Optional.of(refusals.of(refused.refusal()));
            case TooManyRequestsException tooMany ->
                Optional.of(RefusalProblems.later(ProblemKind.TOO_MANY_REQUESTS, tooMany.seconds()));
            case ConstraintViolationException invalid -> Optional.of(FormProblems.of(invalid));
            case DamagedDataException damaged -> Optional.of(ProblemKind.DAMAGED.problem());
            case UnavailableException outage -> Optional.of(ProblemKind.UNAVAILABLE.problem());
            case AuthorizationException rejected ->
                Optional.of((rejected.isForbidden() ? ProblemKind.FORBIDDEN : ProblemKind.UNAUTHENTICATED).problem());
            case IncompleteAccountException incomplete -> Optional.of(ProblemKind.INCOMPLETE_ACCOUNT.problem());
            case ProblemException problem -> Optional.of(problem.kind().problem());
            case JsonSyntaxException unreadable -> Optional.of(BodyProblems.of(jackson(unreadable)));
            case ConversionErrorException unreadable -> ofArgument(unreadable.getArgument(), unreadable);
            case UnsatisfiedRouteException missing -> ofArgument(missing.getArgument(), missing);
            case EOFException gone -> Optional.of(ProblemKind.INVALID_REQUEST.problem());
            case ClosedChannelException gone -> Optional.of(ProblemKind.INVALID_REQUEST.problem());
            case DecoderException garbled -> Optional.of(ProblemKind.INVALID_REQUEST.problem());
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> ofArgument(Argument<?> argument, Throwable failure) {
        if (argument.isAnnotationPresent(Body.class)) {
            return Optional.of(BodyProblems.of(jackson(failure)));
        }
        if (argument.isAnnotationPresent(QueryValue.class)) {
            FieldError error =
                    new FieldError(argument.getName(), NOT_ADMITTED, "Ce paramètre n’a pas une valeur admise.");
            return Optional.of(ProblemKind.INVALID_PARAMETER.problem().with(List.of(error)));
        }
        return argument.getAnnotationMetadata()
                .stringValue(Header.class)
                .map(name -> new FieldError(name, NOT_ADMITTED, "Cet en-tête n’a pas une valeur admise."))
                .map(error -> ProblemKind.INVALID_HEADER.problem().with(List.of(error)));
    }

    private static @Nullable JsonProcessingException jackson(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .filter(JsonProcessingException.class::isInstance)
                .map(JsonProcessingException.class::cast)
                .findFirst()
                .orElse(null);
    }
}
