package com.example.telephone.calls;

import fr.procuration.domain.Refusal;
import fr.procuration.domain.RefusedException;
import fr.procuration.domain.identity.InvalidNirException;
import fr.procuration.port.UnavailableException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The failures of the hexagon, as HTTP says them. None has a person's data in its message. */
@RestControllerAdvice
class Failures {

    @ExceptionHandler
    ProblemDetail wrongNumber(InvalidNirException wrong) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "nir: " + wrong.defect());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException refused) {
        if (refused.refusal() instanceof Refusal.TooManyLookUps tooMany) {
            return answer(HttpStatus.TOO_MANY_REQUESTS, tooMany.delay());
        }
        return answer(HttpStatus.CONFLICT, Duration.ZERO);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> outage(UnavailableException outage) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, Duration.ofSeconds(5));
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, Duration wait) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()))
                .body(ProblemDetail.forStatus(status));
    }
}
