package fr.procuration.persistence.database;

import fr.procuration.port.RedactedException;
import fr.procuration.port.UnavailableException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The database failed. The SQL state says how; the words of the failure, which can quote values, are left out. */
public final class DatabaseException extends UnavailableException {

    private final @Nullable String state;

    DatabaseException(Throwable failure) {
        super("the database", RedactedException.of(failure, DatabaseException::kind));
        this.state = stateOf(failure).orElse(null);
    }

    /** The SQL state of a failure of the database, whatever it is wrapped in; nothing if it is another failure. */
    public static Optional<String> stateOf(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(DatabaseException::ownState)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String kind(Throwable failure) {
        String name = failure.getClass().getName();
        return failure instanceof SQLException sql ? name + ", SQL state " + sql.getSQLState() : name;
    }

    private static @Nullable String ownState(Throwable failure) {
        return switch (failure) {
            case SQLException sql -> sql.getSQLState();
            case DatabaseException known -> known.state;
            default -> null;
        };
    }
}
