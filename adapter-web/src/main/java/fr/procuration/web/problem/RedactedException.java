package fr.procuration.web.problem;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A failure as it may be logged: its class and where it happened, without its message, which may carry what was sent. */
final class RedactedException extends Exception {

    private static final int DEEPEST = 10;

    RedactedException(Throwable failure) {
        this(failure, DEEPEST);
    }

    private RedactedException(Throwable failure, int depth) {
        super(failure.getClass().getName(), cause(failure, depth), false, true);
        setStackTrace(failure.getStackTrace());
    }

    /** The classes of what caused a failure. */
    static String inShort(Throwable failure) {
        return Stream.iterate(failure.getCause(), Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Throwable cause(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        return cause == null || depth == 0 ? null : new RedactedException(cause, depth - 1);
    }
}
