package fr.procuration.web.problem;

import org.jspecify.annotations.Nullable;

/** A failure as it may be logged: its class and where it happened, without its message, which may carry what was sent. */
final class Untold extends Exception {

    private static final int DEEPEST = 10;

    Untold(Throwable failure) {
        this(failure, DEEPEST);
    }

    private Untold(Throwable failure, int depth) {
        super(failure.getClass().getName(), cause(failure, depth), false, true);
        setStackTrace(failure.getStackTrace());
    }

    private static @Nullable Throwable cause(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        return cause == null || depth == 0 ? null : new Untold(cause, depth - 1);
    }
}
