package fr.procuration.persistence;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What is left of a failure without its words: its kind, its SQL state, where it came from, and its causes likewise. */
final class WordlessException extends Exception {

    private WordlessException(String kind, @Nullable WordlessException cause) {
        super(kind, cause);
    }

    static WordlessException of(Throwable failure) {
        Throwable cause = failure.getCause();
        WordlessException wordless = new WordlessException(kind(failure), cause == null ? null : of(cause));
        wordless.setStackTrace(failure.getStackTrace());
        return wordless;
    }

    private static String kind(Throwable failure) {
        String name = failure.getClass().getName();
        return failure instanceof SQLException sql ? name + ", SQL state " + sql.getSQLState() : name;
    }
}
