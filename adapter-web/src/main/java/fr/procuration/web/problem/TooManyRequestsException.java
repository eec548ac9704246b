package fr.procuration.web.problem;

import java.time.Duration;

/** A caller asks for more than is taken of one caller. */
public final class TooManyRequestsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    /** A refusal; there may be thousands in a second, so it knows of no stack. */
    public TooManyRequestsException(Duration wait) {
        super("too many requests", null, false, false);
        this.wait = wait;
    }

    /** In seconds, rounded up, so that nobody comes back too early. */
    long seconds() {
        return wait.plusNanos(999_999_999).toSeconds();
    }
}
