package fr.procuration.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import jakarta.inject.Singleton;

/** Brings every failure that nobody else handles to {@link ProblemResponses}. */
@Singleton
final class AnyFailure implements ExceptionHandler<Throwable, HttpResponse<?>> {

    private final ProblemResponses responses;

    AnyFailure(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        ErrorContext context = ErrorContext.builder(request).cause(failure).build();
        return responses.processResponse(context, HttpResponse.serverError());
    }
}
