package fr.procuration.port;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it may be logged: its kind and where it happened, and its causes likewise. Messages are left out, for they
 * can quote personal data.
 */
public final class RedactedException extends Exception {

    /** So many causes are kept. */
    public static final int DEEPEST = 10;

    private final String kind;

    private RedactedException(String kind, @Nullable RedactedException cause) {
        super(kind, cause, false, true);
        this.kind = kind;
    }

    /**
     * Redacts a failure; its kind is the name of its class.
     *
     * @param failure any failure
     * @return what may be logged of it
     */
    public static RedactedException of(Throwable failure) {
        return of(failure, each -> each.getClass().getName());
    }

    /**
     * Redacts a failure whose kind says more.
     *
     * @param failure any failure
     * @param kind the kind of it and of its causes, without personal data
     * @return what may be logged of it
     */
    public static RedactedException of(Throwable failure, Function<Throwable, String> kind) {
        return of(failure, kind, DEEPEST);
    }

    private static RedactedException of(Throwable failure, Function<Throwable, String> kind, int depth) {
        if (failure instanceof RedactedException redacted) {
            return redacted;
        }
        Throwable cause = failure.getCause();
        RedactedException redacted = new RedactedException(
                kind.apply(failure), cause == null || depth == 0 ? null : of(cause, kind, depth - 1));
        redacted.setStackTrace(failure.getStackTrace());
        return redacted;
    }

    /**
     * What kind of failure it is.
     *
     * @return the name of its class, and what is known of it beside
     */
    public String kind() {
        return kind;
    }
}
