package fr.procuration.persistence.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What is left of a failure without its words: its kind, its SQL state, where it came from, and its causes likewise. */
final class RedactedException extends Exception {

    private RedactedException(String kind, @Nullable RedactedException cause) {
        super(kind, cause);
    }

    static RedactedException of(Throwable failure) {
        Throwable cause = failure.getCause();
        RedactedException wordless = new RedactedException(kind(failure), cause == null ? null : of(cause));
        wordless.setStackTrace(failure.getStackTrace());
        return wordless;
    }

    private static String kind(Throwable failure) {
        String name = failure.getClass().getName();
        return failure instanceof SQLException sql ? name + ", SQL state " + sql.getSQLState() : name;
    }
}
