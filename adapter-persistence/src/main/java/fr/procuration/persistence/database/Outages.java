package fr.procuration.persistence.database;

import io.github.bucket4j.BucketExceptions;
import io.github.bucket4j.util.concurrent.batch.BatchHelper;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.exceptions.TransactionException;
import java.util.function.Supplier;

/** The only place where a failure of the database becomes an outage; its words, which can quote values, stay behind. */
public final class Outages {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DEADLOCK = "40P01";
    private static final String DAMAGE = "XX";

    private Outages() {}

    /** What an access to the database comes back with. */
    public static <T> T translated(Supplier<T> access) {
        try {
            return access.get();
        } catch (DataAccessException
                | ConnectionException
                | CannotGetJdbcConnectionException
                | TransactionException
                | BucketExceptions.BucketExecutionException
                | BatchHelper.BatchFailedException failure) {
            throw outage(failure);
        }
    }

    /** The same, of an access that comes back with nothing. */
    public static void translated(Runnable access) {
        translated(() -> {
            access.run();
            return true;
        });
    }

    /** Whether a statement failed because there is such a row already. */
    public static boolean isDuplicate(Throwable failure) {
        return DatabaseException.stateOf(failure)
                .filter(UNIQUE_VIOLATION::equals)
                .isPresent();
    }

    /** Whether a statement failed because of another one at the same time. */
    public static boolean isConflict(Throwable failure) {
        return isDuplicate(failure)
                || DatabaseException.stateOf(failure).filter(DEADLOCK::equals).isPresent();
    }

    /** Whether the server could not read what it has stored, as far as it can tell. */
    public static boolean isDamage(Throwable failure) {
        return DatabaseException.stateOf(failure)
                .filter(state -> state.startsWith(DAMAGE))
                .isPresent();
    }

    /**
     * Does a write that may enter a mandant; does it again if somebody else entered the same in the same moment. Not for
     * use in a transaction, which ends with the first failure.
     */
    public static <T> T againIfDuplicate(Supplier<T> write) {
        try {
            return write.get();
        } catch (DataAccessException failure) {
            if (isDuplicate(failure)) {
                return write.get();
            }
            throw failure;
        }
    }

    public static DatabaseException outage(Exception failure) {
        return new DatabaseException(failure);
    }
}
